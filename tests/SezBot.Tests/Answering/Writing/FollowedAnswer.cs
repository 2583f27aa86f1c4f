using SezBot.Answering;
using SezBot.Answering.Writing;

namespace SezBot.Tests.Answering.Writing;

/// <summary>Notes down what a reader sees while a model writes.</summary>
internal sealed class FollowedAnswer(Action<string>? onSentence = null) : IAnswerListener
{
    public List<string> Shown { get; } = [];

    public Answer? Interim { get; private set; }

    public Task SentencesAsync(string soFar, CancellationToken cancel)
    {
        Shown.Add(soFar);
        onSentence?.Invoke(soFar);
        return Task.CompletedTask;
    }

    public Task InterimAsync(Answer answer, CancellationToken cancel)
    {
        Interim = answer;
        return Task.CompletedTask;
    }
}
