using SezBot.Corpus;
using SezBot.Text;

namespace SezBot.Answering;

/// <summary>
/// Puts right what was typed in the wrong keyboard layout, in Latin letters or with a slip. A word that the corpus, the list of names or the
/// language at large knows is never touched.
/// </summary>
public sealed class QuestionRepair(BackgroundFrequencies background, AliasList aliases)
{
    private readonly SpellingRepair _spelling = new(new StemsByLetter(background));

    public async Task<RepairedQuestion> RepairAsync(string question, ICorpusSnapshot corpus, CancellationToken cancel)
    {
        var vocabulary = new Vocabulary(background, aliases, corpus);
        var tokens = Analyzer.Tokens(question);
        if (tokens.All(vocabulary.KnowsWithoutCorpus))
            return RepairedQuestion.Untouched(question);
        await vocabulary.LookUpAsync(tokens, cancel);
        if (tokens.All(vocabulary.Knows))
            return RepairedQuestion.Untouched(question);
        await vocabulary.LookUpAsync(LayoutRepair.Words(question), cancel);
        if (LayoutRepair.Whole(question, vocabulary) is not { } whole)
            return await WordsAsync(question, vocabulary, cancel);
        // What was typed without the right letters may hold slips as well; the reader sees the whole question anyway.
        var repaired = await WordsAsync(whole, vocabulary, cancel);
        return new RepairedQuestion(repaired.Text, [new Correction(question, repaired.Text)]);
    }

    private async Task<RepairedQuestion> WordsAsync(string question, Vocabulary vocabulary, CancellationToken cancel)
    {
        var layout = LayoutRepair.Words(question, vocabulary);
        var spelling = await _spelling.RepairAsync(layout.Text, vocabulary, cancel);
        return spelling with { Corrections = [.. layout.Corrections, .. spelling.Corrections] };
    }
}
