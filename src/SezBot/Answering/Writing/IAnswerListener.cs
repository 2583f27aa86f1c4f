namespace SezBot.Answering.Writing;

/// <summary>Who is told how an answer that takes long comes along. A listener that fails costs the answer nothing: it does not throw.</summary>
public interface IAnswerListener
{
    /// <summary>The checked sentences so far, as plain text with <c>[n]</c>; more of them each time.</summary>
    Task SentencesAsync(string soFar, CancellationToken cancel);

    /// <summary>The model takes long: the answer made of the sources themselves, which the model's may replace. At most once.</summary>
    Task InterimAsync(Answer answer, CancellationToken cancel);
}
