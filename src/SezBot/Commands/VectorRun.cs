using SezBot.Corpus;
using SezBot.Ingestion;

namespace SezBot.Commands;

/// <summary>Adds the dense vectors that are missing, with a progress bar, and says what became of them.</summary>
internal sealed class VectorRun(VectorStage stage, Terminal terminal)
{
    public Task<VectorOutcome> RunAsync(ICorpusWriter writer, CancellationToken cancel, bool doubting = false) => ProgressBar.RunAsync(
        terminal,
        terminal.Phrase("Embedding"),
        report => stage.RunAsync(writer, new DirectProgress<VectorProgress>(at => report(at.Done, at.Total)), cancel, doubting));

    public void Show(VectorOutcome outcome)
    {
        if (!outcome.IsComplete)
            terminal.Note("VectorsLater", outcome.Added, outcome.Missing, Why(outcome));
        else if (outcome.Added > 0)
            terminal.Note("VectorsAdded", outcome.Added, outcome.Model);
    }

    private string Why(VectorOutcome outcome) =>
        outcome.IsBlind ? terminal.Phrase("EmbeddingBlind", outcome.Model) : terminal.Phrase($"Embedding{outcome.Fault}", outcome.Detail);
}
