namespace SezBot.Evaluation.Fitting;

/// <summary>Weights fitted on all articles, and what such weights reach on articles that they did not see.</summary>
public sealed class AnswerWordsFitResult
{
    internal AnswerWordsFitResult(int examples, IReadOnlyList<AnswerWordsTrial> trials, double[] weights) =>
        (Examples, Trials, Weights) = (examples, trials, weights);

    /// <summary>Sentences that the weights were fitted on.</summary>
    public int Examples { get; }

    /// <summary>The folders of the data sets.</summary>
    public IReadOnlyList<string> Sets => [.. Trials.Select(trial => trial.Example.Set).Distinct()];

    /// <summary>By the names of <c>FeatureTable</c>.</summary>
    internal double[] Weights { get; }

    internal IReadOnlyList<AnswerWordsTrial> Trials { get; }

    /// <summary>The least threshold at which the F1 of what is marked is enough, so that the most is marked.</summary>
    public double Threshold(double enough)
    {
        var step = 5;
        while (step < 95 && At(step / 100.0).F1 < enough)
            step++;
        return step / 100.0;
    }

    /// <summary>Figures as <c>eval</c> defines them, under cross-validation, when spans from a threshold on are marked.</summary>
    /// <param name="set">The folder of one data set; null for all.</param>
    public (double Share, double F1, double F1Held) At(double threshold, string? set = null)
    {
        var trials = Trials.Where(trial => set is null || trial.Example.Set == set).ToList();
        var marked = trials.Where(trial => trial.ExpectedF1 >= threshold).ToList();
        var held = trials.Count(trial => trial.Example.IsHeld);
        return (
            (double)marked.Count(trial => trial.Example.IsHeld) / Math.Max(1, held),
            marked.Select(trial => trial.Agreement).DefaultIfEmpty(0).Average(),
            marked.Where(trial => trial.Example.IsHeld).Select(trial => trial.Agreement).DefaultIfEmpty(0).Average());
    }
}
