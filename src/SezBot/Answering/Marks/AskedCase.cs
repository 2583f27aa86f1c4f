namespace SezBot.Answering.Marks;

/// <summary>The grammatical case of a question word, by which the words that answer stand in the sentence as well.</summary>
public enum AskedCase
{
    Unknown,
    Subject,
    Object,
    Possession,
    Receiver,
    Instrument,
}
