using SezBot.Answering;
using SezBot.Corpus;

namespace SezBot.Telegram.Conversation;

/// <summary>Questions to begin with, made of the newest articles; each has been asked and is answered from its article.</summary>
public sealed class ExampleQuestions(IPassageStore store, AnswerPipeline pipeline, TimeProvider time) : IDisposable
{
    public const int Count = 3;

    private const int LookedAt = 12;
    private const int LongestTitle = 120;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _making = new(1, 1);
    private readonly Dictionary<string, (DateTimeOffset At, IReadOnlyList<string> Questions)> _made = [];

    /// <returns>At most three; fewer where the corpus has little.</returns>
    public async Task<IReadOnlyList<string>> GetAsync(string language, CancellationToken cancel)
    {
        await _making.WaitAsync(cancel);
        try
        {
            if (!_made.TryGetValue(language, out var made) || time.GetUtcNow() - made.At > Fresh)
                _made[language] = made = (time.GetUtcNow(), await MakeAsync(language, cancel));
            return made.Questions;
        }
        finally
        {
            _making.Release();
        }
    }

    public void Dispose() => _making.Dispose();

    private async Task<IReadOnlyList<string>> MakeAsync(string language, CancellationToken cancel)
    {
        var questions = new List<string>();
        foreach (var article in await NewestAsync(cancel))
        {
            if (questions.Count == Count)
                break;
            var question = ConversationPhrases.Get("ExampleQuestion", language, Unquoted(article.Title!));
            var answer = await pipeline.AnswerAsync(new AskRequest(question, null, language, SearchFilter.None) { WithoutModel = true }, cancel);
            if (answer.Citations.Count > 0 && answer.Citations[0].Article == article.Id)
                questions.Add(question);
        }
        return questions;
    }

    private async Task<IReadOnlyList<Article>> NewestAsync(CancellationToken cancel)
    {
        await using var snapshot = await store.SnapshotAsync(cancel);
        return [.. (await snapshot.LatestAsync(SearchFilter.None, LookedAt, cancel)).Where(article => article.Title is { Length: > 0 and <= LongestTitle })];
    }

    // The title stands inside quotation marks of its own.
    private static string Unquoted(string title) => title.Trim().TrimEnd('.').Replace('«', '„').Replace('»', '“');
}
