using SezBot.Answering.Writing;
using SezBot.Corpus;
using SezBot.LanguageModels;
using SezBot.State;

namespace SezBot.Answering;

/// <summary>Makes the answer out of what was found for each part, and says what was not found.</summary>
internal sealed class AnswerAssembly(AskRequest request, StandaloneQuestion standalone, CorpusSession session)
{
    private const int MostNearest = 3;

    // Evidence further down is as much another question's.
    private const int MostTelling = 16;

    /// <summary>What of the question was understood as something else; the reader is told.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <param name="draft">What the sources say on each part, verbatim.</param>
    /// <param name="valid">Those of its pieces whose citations hold.</param>
    /// <param name="written">A model's wording of it; null without a model.</param>
    public async Task<Answer> AssembleAsync(
        IReadOnlyList<(PartAnswer Part, IReadOnlyList<AnswerPiece> Pieces)> draft, IReadOnlyList<AnswerPiece> valid, WrittenAnswer? written, StageClock clock,
        CancellationToken cancel)
    {
        var composer = new AnswerComposer(request.Language);
        var mode = written is { Kept.Count: > 0 } ? AnswerMode.Model : AnswerMode.Extractive;
        if (mode == AnswerMode.Model)
        {
            AddWritten(composer, written!, valid);
            AddVerbatim(composer, draft.Where(part => draft.Count > 1 && !IsTold(part.Part, composer)).SelectMany(part => part.Pieces).Where(valid.Contains));
        }
        else
            AddVerbatim(composer, draft.SelectMany(part => part.Pieces).Where(valid.Contains));
        var isAnswered = composer.Citations.Count > 0;
        var missing = Missing(draft, isAnswered);
        AddNotes(composer, draft, isAnswered);
        foreach (var note in WritingNotes(written))
            composer.AddNote(note);
        var period = Period(draft);
        return new Answer(
            AnswerId.New(), request.Question, standalone.IsRewritten || Corrections.Count > 0 ? standalone.Text : null,
            isAnswered ? Verdict.Answered : Verdict.Refused, composer.Text, mode,
            composer.Citations.Max(citation => citation.Published), composer.Citations, composer.Bold,
            draft.Max(part => part.Part.Strength), missing, isAnswered ? [] : await NearestAsync(draft, cancel), period,
            period.IsEmpty ? 0 : session.UndatedCount, draft.Any(part => part.Part.NamesOnly), draft[0].Part.Evidence, clock.Stop())
        {
            Markers = composer.Markers,
            IsFallback = session.Snapshot.IsFallback,
            TellsUnderstanding = Corrections.Count > 0 && !standalone.IsRewritten,
        };
    }

    // A model that answers one of two questions leaves the other to the sources.
    private static bool IsTold(PartAnswer part, AnswerComposer composer) => part.Question.Type != QuestionType.Latest && composer.Citations.Any(
        cited => part.Evidence.Take(MostTelling).Any(item => item.IsIn(cited)));

    private static void AddVerbatim(AnswerComposer composer, IEnumerable<AnswerPiece> pieces)
    {
        foreach (var piece in pieces)
            composer.Add(piece);
    }

    private static void AddWritten(AnswerComposer composer, WrittenAnswer written, IReadOnlyList<AnswerPiece> verbatim)
    {
        var marks = verbatim.Where(piece => piece.Mark is not null).Select(piece => piece.Mark!.Value.Of(piece.Quote)).ToList();
        foreach (var sentence in written.Kept)
            composer.AddWritten(sentence.Text, sentence.Citations.Select(n => written.Evidence[n - 1]), marks);
    }

    // What the reader has to know of how the wording came about.
    private IEnumerable<string> WritingNotes(WrittenAnswer? written)
    {
        if (written is { WasStopped: true })
            yield return AnswerPhrases.Get(written.Kept.Count > 0 ? "ModelStopped" : "ModelStoppedAtOnce", request.Language);
        switch (written)
        {
            case { Fault: ModelFault.BudgetSpent }:
                yield return AnswerPhrases.Get("ModelBudgetSpent", request.Language);
                break;
            case { Fault: not null }:
                yield return AnswerPhrases.Get("ModelFailed", request.Language);
                break;
            case { Kept.Count: 0, SaysNoData: false, WasStopped: false }:
                yield return AnswerPhrases.Get("NothingSupported", request.Language);
                break;
            case { Kept.Count: > 0, Unsupported: > 0 and var count }:
                yield return AnswerPhrases.Count("SentencesDropped", count, request.Language);
                break;
        }
    }

    private static List<string> Missing(IReadOnlyList<(PartAnswer Part, IReadOnlyList<AnswerPiece> Pieces)> draft, bool isAnswered) =>
        !isAnswered ? [] : [.. draft.SelectMany(part => part.Part.IsAnswered ? part.Part.Missing : [Untold(part.Part)])];

    private static string Untold(PartAnswer part) => part.Asked.TrimEnd('?', ' ');

    private void AddNotes(
        AnswerComposer composer, IReadOnlyList<(PartAnswer Part, IReadOnlyList<AnswerPiece> Pieces)> draft, bool isAnswered)
    {
        var namesOnly = draft.Any(part => part.Part.NamesOnly);
        if (!isAnswered)
            composer.AddNote(Refusal(namesOnly, Period(draft)));
        else if (namesOnly)
            composer.AddNote(AnswerPhrases.Get("NamesOnly", request.Language));
        foreach (var name in draft.SelectMany(part => part.Part.IsAnswered ? part.Part.Missing : []))
            composer.AddNote(AnswerPhrases.Get("NameNotFound", request.Language, name));
        foreach (var part in draft.Where(part => isAnswered && !part.Part.IsAnswered))
            composer.AddNote(AnswerPhrases.Get("NotTold", request.Language, Untold(part.Part)));
        if (Corrections.Count > 0)
            composer.AddNote(Understood());
    }

    private string Understood() => Corrections is [var whole] && whole.Typed == request.Question.Trim()
        ? AnswerPhrases.Get("UnderstoodQuestion", request.Language, whole.Understood)
        : AnswerPhrases.Get("Understood", request.Language, string.Join(
            ", ", Corrections.Select(word => AnswerPhrases.Get("UnderstoodWord", request.Language, word.Typed, word.Understood))));

    private string Refusal(bool namesOnly, SearchFilter period) =>
        session.Snapshot.PassageCount == 0 ? AnswerPhrases.Get("EmptyCorpus", request.Language)
        : namesOnly ? AnswerPhrases.Get("NamesOnlyRefusal", request.Language)
        : period.IsEmpty ? AnswerPhrases.Get("NothingFound", request.Language)
        : AnswerPhrases.Get("NothingInPeriod", request.Language, AnswerPhrases.Period(period, request.Language));

    private SearchFilter Period(IReadOnlyList<(PartAnswer Part, IReadOnlyList<AnswerPiece> Pieces)> draft) =>
        !request.Period.IsEmpty ? request.Period
        : draft.Select(part => part.Part.Question.Period).FirstOrDefault(period => period is not null) is { } named ? new SearchFilter(named.From, named.To)
        : SearchFilter.None;

    // The items whose sentences came nearest; where nothing matched at all, the newest.
    private async Task<IReadOnlyList<Article>> NearestAsync(
        IReadOnlyList<(PartAnswer Part, IReadOnlyList<AnswerPiece> Pieces)> draft, CancellationToken cancel)
    {
        var nearest = ItemOrder.Of(draft.SelectMany(part => part.Part.Evidence.Take(50)).Select(evidence => (evidence.Article, evidence.Score))).Take(MostNearest).ToList();
        return nearest.Count > 0 ? nearest : await session.LatestAsync(SearchFilter.None, MostNearest, cancel);
    }
}
