namespace SezBot.Answering;

/// <summary>Why other words stand for a word of the question.</summary>
public enum AlternativeSource
{
    /// <summary>The list of aliases names one thing by both.</summary>
    Alias,

    /// <summary>The glossary gives the Russian word for the English one, or the other way round.</summary>
    Glossary,

    /// <summary>The word is written in Latin letters, the text in Cyrillic ones.</summary>
    Transliteration,

    /// <summary>Another form of a name, which the stemmer does not bring together with it.</summary>
    Inflection,

    /// <summary>Another way to write the same figure.</summary>
    Figure,
}
