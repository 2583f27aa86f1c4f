using System.Text;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>Replaces unknown words of a question by the known ones that a slip may have turned into them.</summary>
internal sealed class SpellingRepair(StemsByLetter stems)
{
    private const int ShortestWord = 4;
    private const int ShortestName = 5;
    private const int LongestWord = 24;
    private const int ShortestWithTwoSlips = 8;
    private const int MostWords = 4;

    // How the likelihood of a slip, the commonness of a word and its being in the corpus add up; set by hand, watching `slips` of the benchmarks.
    private const double CostShare = 2;
    private const double CommonnessShare = 0.35;
    private const double InCorpusBonus = 1.5;
    private const double CostOfTwoSlips = 2;

    // A name is mistaken for another one more easily than a word, so only likely slips are taken back.
    private const double MostCostOfName = 1.6;

    public async Task<RepairedQuestion> RepairAsync(string question, Vocabulary vocabulary, CancellationToken cancel)
    {
        var unknown = Analyzer.Tokens(question).Where(token => IsSlip(token, question, vocabulary)).Take(MostWords).ToList();
        if (unknown.Count == 0)
            return RepairedQuestion.Untouched(question);
        var candidates = unknown.Select(token => Candidates(token).ToList()).ToList();
        await vocabulary.LookUpAsync(candidates.SelectMany(words => words.Select(word => word.Word)), cancel);
        var (text, corrections, copied) = (new StringBuilder(question.Length), new List<Correction>(), 0);
        foreach (var (token, words) in unknown.Zip(candidates))
        {
            if (await BestAsync(token, IsName(token, question), words, vocabulary, cancel) is not { } best)
                continue;
            var typed = token.Span.Of(question);
            var understood = LetterCase.Like(best.Form, typed);
            text.Append(question, copied, token.Span.Start - copied).Append(understood);
            corrections.Add(new Correction(typed, understood));
            copied = token.Span.End;
        }
        return new RepairedQuestion(text.Append(question, copied, question.Length - copied).ToString(), corrections);
    }

    private static bool IsSlip(Token token, string question, Vocabulary vocabulary) =>
        token.Form.Length is var length && length <= LongestWord && length >= (IsName(token, question) ? ShortestName : ShortestWord)
        && token.Form.All(char.IsLetter) && !vocabulary.Knows(token);

    private static bool IsName(Token token, string question) => token.Span.Start > 0 && char.IsUpper(question[token.Span.Start]);

    private static IEnumerable<(Token Word, double Cost)> Candidates(Token token) =>
        from edit in SpellingEdits.Of(token.Form)
        where edit.Form.Length >= ShortestWord - 1
        from word in Analyzer.Tokens(edit.Form)
        where word.Form.Length == edit.Form.Length && word.Stem != token.Stem
        select (word, edit.Cost);

    private async Task<Token?> BestAsync(
        Token token, bool isName, List<(Token Word, double Cost)> candidates, Vocabulary vocabulary, CancellationToken cancel)
    {
        var likely = candidates.Where(word => isName ? word.Cost <= MostCostOfName && vocabulary.HasName(word.Word) : vocabulary.Knows(word.Word)).ToList();
        if (likely.Count == 0 && !isName && token.Stem.Length >= ShortestWithTwoSlips)
        {
            likely = WithTwoSlips(token);
            await vocabulary.LookUpAsync(likely.Select(word => word.Word), cancel);
        }
        return likely.Count > 0 && likely.MaxBy(word => Score(word.Word, word.Cost, vocabulary)).Word is var best && Helps(token, best, vocabulary) ? best : null;
    }

    // What stands nowhere in the corpus would only put other words into the user's mouth; a form of a known word («утрачено» beside
    // «утраченный», which the stemmer cuts differently) matches it as it is.
    private static bool Helps(Token typed, Token word, Vocabulary vocabulary) =>
        word.IsStopWord || QuestionWords.IsKnown(word.Form) || (vocabulary.HasName(word) && !Inflections.AreCutDifferently(typed, word));

    // The ending of the typed word stays: two slips in a stem are looked for, not in what follows it.
    private List<(Token Word, double Cost)> WithTwoSlips(Token token) =>
        !token.Form.StartsWith(token.Stem, StringComparison.Ordinal) ? []
        : [.. stems.WithinTwoEdits(token.Stem)
            .SelectMany(stem => Analyzer.Tokens(stem + token.Form[token.Stem.Length..]).Take(1))
            .Select(word => (word, CostOfTwoSlips))];

    private static double Score(Token word, double cost, Vocabulary vocabulary) =>
        CommonnessShare * Math.Log(1 + vocabulary.Frequency(word)) + (vocabulary.HasName(word) ? InCorpusBonus : 0) - CostShare * cost;
}
