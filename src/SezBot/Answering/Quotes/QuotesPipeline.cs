using Microsoft.SemanticKernel;
using SezBot.Corpus;

namespace SezBot.Answering.Quotes;

/// <summary>What somebody said: the newest quotations of one speaker, or an honest sentence that there are none.</summary>
public sealed class QuotesPipeline(Kernel kernel, IPassageStore store, AnswerMemory memory, TimeProvider time)
{
    private const int MostNearest = 3;

    /// <param name="typed">The name as typed, in any case.</param>
    /// <param name="conversation">In which the answer is kept, so that its sources open; null to keep nothing.</param>
    /// <param name="language">Of the reader's interface, <c>ru</c> or <c>en</c>.</param>
    public async Task<QuotesAnswer> AnswerAsync(string typed, string? conversation, string language, CancellationToken cancel)
    {
        if (AskedName.Read(typed) is not { } name)
            return new QuotesAnswer(QuotesAnswer.Refusal(typed, AnswerPhrases.Get("QuotesWhom", language)), []);
        var clock = new StageClock(time);
        await using var session = await CorpusSession.OpenAsync(kernel, store, cancel);
        clock.Lap("open");
        var (found, named) = await SpeakerSearch.FindAsync(name, session, cancel);
        clock.Lap("quotations");
        var pieces = found.Select(one => (Found: one, Piece: one.Piece())).ToList();
        var valid = await CitationCheck.KeepValidAsync([.. pieces.Select(one => one.Piece)], session, cancel);
        var text = new QuotesText(language);
        IReadOnlyList<SpokenQuote> quotes = [.. pieces.Where(one => valid.Contains(one.Piece)).Select(one => text.Add(one.Found, one.Piece))];
        var question = AnswerPhrases.Get("QuotesQuestion", language, name.Text);
        var answer = quotes.Count > 0
            ? QuotesAnswer.Told(question, text.Text, text.Citations, text.Markers, text.Bold, clock.Stop())
            : QuotesAnswer.Refusal(question, Nothing(name, named, session, language)) with { Nearest = [.. named.Take(MostNearest)], TimingsMs = clock.Stop() };
        return new QuotesAnswer(await memory.KeepAsync(conversation, StandaloneQuestion.AsAsked(question), answer, valid, null, cancel), quotes);
    }

    private static string Nothing(AskedName name, IReadOnlyList<Article> named, CorpusSession session, string language) => AnswerPhrases.Get(
        session.Snapshot.PassageCount == 0 ? "EmptyCorpus" : named.Count > 0 ? "QuotesNoWords" : "QuotesNoName", language, name.Text);
}
