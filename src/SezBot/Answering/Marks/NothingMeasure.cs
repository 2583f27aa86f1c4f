namespace SezBot.Answering.Marks;

/// <summary>What speaks for marking nothing in a sentence.</summary>
internal enum NothingMeasure
{
    Always,

    /// <summary>Share of the question's weight that the sentence lacks.</summary>
    Lacking,

    /// <summary>The sentence offers nothing of the kind.</summary>
    OffersNothing,

    /// <summary>Logarithm of the number of spans over ten: the more there are, the more of the probability they take.</summary>
    Spans,
}
