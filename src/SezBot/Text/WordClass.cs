namespace SezBot.Text;

/// <summary>What kind of word it is, as far as a reader sees it from its form alone.</summary>
public enum WordClass
{
    Noun,
    Adjective,

    /// <summary>A finite verb, an infinitive or a short participle («построен»).</summary>
    Verb,

    /// <summary>A capitalised word within a sentence, or a word in Latin letters among Russian ones.</summary>
    Name,

    /// <summary>Two or more capitals and nothing else: «МГЭИК», «XXI».</summary>
    Abbreviation,

    /// <summary>The capitalised first word of a sentence: a name or any word.</summary>
    Opening,

    /// <summary>Digits or a number word.</summary>
    Number,
    Year,
    Month,

    /// <summary>What a number counts in: «процентов», «рублей», «км», «лет».</summary>
    Unit,
    Preposition,

    /// <summary>«и», «или», «а»: joins words or clauses.</summary>
    Conjunction,

    /// <summary>«который», «что», «потому»: opens a clause.</summary>
    Relative,

    /// <summary>Any other word without a subject of its own.</summary>
    Function,
}
