namespace SezBot.Text.Drafts;

/// <summary>Why a sentence of a draft is not shown.</summary>
public enum DropReason
{
    /// <summary>It says nothing: no words, a heading, the opening of a list.</summary>
    Empty,

    /// <summary>It is longer than a sentence that is read in a chat.</summary>
    TooLong,

    /// <summary>It holds a link, an address, markup, or characters that hide or look like others.</summary>
    Markup,

    /// <summary>It holds a mention, a command or a hashtag, which a chat would make live.</summary>
    Command,

    /// <summary>It cites nothing that exists, and no evidence holds it.</summary>
    NoEvidence,

    /// <summary>A figure is not in the evidence, or with another unit or of something else.</summary>
    UnsupportedNumber,

    /// <summary>A date or a word of time is not in the evidence.</summary>
    UnsupportedDate,

    /// <summary>A name is not in the evidence.</summary>
    UnsupportedName,

    /// <summary>What stands in quotation marks is not in the evidence letter by letter.</summary>
    AlteredQuotation,

    /// <summary>It denies what the evidence says, or says what the evidence denies.</summary>
    Contradiction,

    /// <summary>Too few of its words are in the evidence.</summary>
    TooLittleShared,

    /// <summary>The model, asked again, does not find it in the evidence.</summary>
    SecondOpinion,
}
