namespace SezBot.Answering;

/// <summary>How much an answer tells. Context that a sentence needs to be understood comes on top.</summary>
public enum AnswerLength
{
    /// <summary>The best sentence.</summary>
    Short,

    /// <summary>The best sentence and, where it is nearly as good, another one.</summary>
    Normal,

    /// <summary>Up to five sentences, also of several articles.</summary>
    Long,
}
