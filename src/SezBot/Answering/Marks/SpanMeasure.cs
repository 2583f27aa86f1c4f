namespace SezBot.Answering.Marks;

/// <summary>How a span stands to the question, each from 0 to 1 (signs are the weights' matter).</summary>
internal enum SpanMeasure
{
    /// <summary>How near the question's words stand on the left, by their weight.</summary>
    NearLeft,
    NearRight,

    /// <summary>Share of the sentence's matched weight that stands in the clause where the span begins.</summary>
    SameClause,

    /// <summary>Share of the span's own telling words that the question holds.</summary>
    Asked,

    /// <summary>A word of the question stands directly before or after.</summary>
    BesideAskedLeft,
    BesideAskedRight,

    /// <summary>How near the word stands that follows the question word in the question, most often its verb.</summary>
    NextOfQuestionLeft,
    NextOfQuestionRight,

    /// <summary>The span follows the preposition that stands before the question word.</summary>
    SamePreposition,

    /// <summary>It follows a preposition where the question word follows none, or another one.</summary>
    OtherPreposition,

    /// <summary>Begins with a preposition itself.</summary>
    OpensWithPreposition,

    /// <summary>The noun of «какой закон» stands before, in or after it.</summary>
    NounBefore,
    NounInside,
    NounAfter,

    /// <summary>The ending fits the case of the question word.</summary>
    CaseFits,

    /// <summary>How far in the sentence it begins.</summary>
    Position,

    /// <summary>Mean weight of its telling words in the language, by tens.</summary>
    Rarity,

    /// <summary>Share of its words that are telling.</summary>
    Telling,

    /// <summary>Follows «это», «является», «называется», «стал».</summary>
    AfterCopula,

    /// <summary>Begins with a word that introduces a reason.</summary>
    OpensReason,

    /// <summary>Follows a word that introduces a reason.</summary>
    AfterReason,

    /// <summary>The ending shows another case than that of the question word.</summary>
    CaseMisfits,

    /// <summary>A comma within the span that belongs to no enumeration.</summary>
    CrossesComma,

    /// <summary>A preposition within the span.</summary>
    PrepositionInside,

    /// <summary>The span parts a run of names or a list of like words.</summary>
    CutsList,

    /// <summary>It cuts a stretch in quotation marks.</summary>
    CutsQuote,

    /// <summary>It looks as answers of its kind do, see <see cref="TypicalShape"/>.</summary>
    Typical,

    /// <summary>Words of the question stand on both sides.</summary>
    Between,
}
