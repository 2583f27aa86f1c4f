using System.Text.RegularExpressions;
using SezBot.State;
using SezBot.Text;
using SezBot.Text.Quotations;

namespace SezBot.Answering.Quotes;

/// <summary>Answers «кто это сказал?» after an answer: whose words its sources are, or that they are the publisher's own.</summary>
public sealed partial class WhoSaid(AnswerMemory memory, TimeProvider time)
{
    private const string Said = "(?:сказал|говорит|говорил|сообщил|сообщает|сообщили|заявил|утверждает|рассказал|отметил|считает)";
    private const string That = @"(?:об?\s+этом|про\s+это|это|этого|такое|так)";

    [GeneratedRegex(
        @"^(?:(?:а|и|но)\s+)?(?:кто\s+(?:же\s+|именно\s+)?(?:" + That + @"\s+)?" + Said + @"(?:\s+" + That + @")?|(?:это\s+)?чь[ия]\s+(?:это\s+)?(?:слова|цитата|мысль)|(?:and\s+)?who\s+(?:said|says|told|claims|claimed|stated|reported)(?:\s+(?:that|this|it|so|about\s+it))?|(?:and\s+)?whose\s+words\s+(?:are|were)\s+(?:these|those|they))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    /// <summary>Whether a question asks for nothing but the speaker of what was told.</summary>
    public static bool IsAsked(string question) => Asks().IsMatch(question.Trim().TrimEnd('?', '!', '.', ' '));

    /// <summary>Null when it is another question, or when the answer before cites nothing: then it is answered like any other.</summary>
    public async Task<Answer?> AnswerAsync(AskRequest request, IReadOnlyList<Turn> turns, CorpusSession session, CancellationToken cancel)
    {
        if (!IsAsked(request.Question))
            return null;
        if (request.Conversation is not { } conversation || turns.Count == 0)
            return QuotesAnswer.Refusal(request.Question, AnswerPhrases.Get("SaidWhat", request.Language));
        if (await memory.LastAsync(conversation, cancel) is not { Citations.Count: > 0 } last)
            return null;
        var clock = new StageClock(time);
        var said = await SaidAsync(last, session, cancel);
        var text = new WhoSaidText(request.Language);
        var valid = await CitationCheck.KeepValidAsync([.. said.Select(one => one.Piece)], session, cancel);
        foreach (var one in said.Where(one => valid.Contains(one.Piece)))
            text.Add(one.Quotation, one.Piece);
        if (text.Citations.Count == 0)
            return null;
        // The subject of the conversation stays what it was.
        var subject = StandaloneQuestion.AsAsked(turns[^1].StandaloneQuestion);
        return await memory.KeepAsync(conversation, subject, QuotesAnswer.Told(request.Question, text.Text, text.Citations, text.Markers, text.Bold, clock.Stop()), valid, null, cancel);
    }

    private static async Task<IReadOnlyList<(Quotation? Quotation, AnswerPiece Piece)>> SaidAsync(StoredAnswer last, CorpusSession session, CancellationToken cancel)
    {
        var said = new List<(Quotation? Quotation, AnswerPiece Piece)>();
        foreach (var cited in last.Citations.Select(stored => stored.Citation).GroupBy(citation => citation.Article))
        {
            if (await ArticleText.ReadAsync(cited.Key, session, cancel) is not { } source)
                continue;
            var quotations = QuotationFinder.Find(source.Text);
            foreach (var citation in cited.Where(citation => citation.Version == source.Article.Version))
            {
                var span = new TextSpan(citation.Start, citation.End);
                var quotation = Covering(quotations, span, source.Text);
                said.Add((quotation, source.PieceOf(quotation is null ? span : SentenceOf(source.Text, quotation.Attribution))));
            }
        }
        var spoken = said.Where(one => one.Quotation is not null).DistinctBy(one => (one.Quotation!.Speaker, one.Piece.Article.Id)).ToList();
        return spoken.Count > 0 ? spoken : [.. said.DistinctBy(one => one.Piece.Article.Id)];
    }

    // The words cited are somebody's, or the next sentence says whose they are: «Об этом сообщил …».
    private static Quotation? Covering(IReadOnlyList<Quotation> quotations, TextSpan cited, string text) =>
        quotations.FirstOrDefault(quotation => quotation.Words.Overlaps(cited) || quotation.Attribution.Overlaps(cited))
        ?? quotations.FirstOrDefault(quotation => !quotation.IsDirect && quotation.Words.Start >= cited.End && string.IsNullOrWhiteSpace(text[cited.End..quotation.Words.Start])
            && text.AsSpan(quotation.Words.Start).StartsWith("Об этом ", StringComparison.OrdinalIgnoreCase));

    private static TextSpan SentenceOf(string text, TextSpan attribution) =>
        SentenceSplitter.Split(text).FirstOrDefault(sentence => sentence.Contains(attribution), attribution);
}
