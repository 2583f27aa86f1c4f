using SezBot.Answering;

namespace SezBot.Evaluation.Fitting;

/// <summary>Gathers, fits, and returns the file to write.</summary>
public sealed class FitPipeline(FitGathering gathering, TimeProvider time)
{
    /// <exception cref="EvalException">A data set cannot be read.</exception>
    public async Task<EvidenceWeightsFile> RunAsync(FitRequest request, string madeBy, IProgress<EvalProgress>? progress, CancellationToken cancel)
    {
        var questions = await gathering.GatherAsync(request, progress, cancel);
        return EvidenceFit.Fit(questions, $"{time.GetLocalNow():yyyy-MM-dd}", madeBy);
    }
}
