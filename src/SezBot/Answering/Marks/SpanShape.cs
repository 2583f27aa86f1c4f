namespace SezBot.Answering.Marks;

/// <summary>What the words of a span look like as a whole.</summary>
internal enum SpanShape
{
    Number,
    NumberWithUnit,
    Percent,
    Money,
    Year,
    Date,

    /// <summary>Two or three capitalised words.</summary>
    FullName,
    SingleName,

    /// <summary>Names with an abbreviation among them.</summary>
    Abbreviation,

    /// <summary>Names joined by commas or «и».</summary>
    NameList,
    LongName,

    /// <summary>The capitalised first word of the sentence alone.</summary>
    Opening,

    /// <summary>In quotation marks from end to end.</summary>
    Quoted,

    /// <summary>A name with other words.</summary>
    NameAndWords,
    Word,

    /// <summary>Adjectives alone: «дистанционным».</summary>
    Quality,
    Words,
    LongWords,

    /// <summary>Words with a verb among them.</summary>
    Clause,

    /// <summary>Words with commas or «и» between them.</summary>
    Enumeration,
}
