namespace SezBot.Evaluation.Fitting;

/// <summary>Weights fitted on all articles, and what such weights reach on articles that they did not see.</summary>
public sealed class AnswerWordsFitResult
{
    internal AnswerWordsFitResult(int examples, IReadOnlyList<AnswerWordsTrial> trials, double[] weights) =>
        (Examples, Trials, Weights) = (examples, trials, weights);

    public int Examples { get; }

    /// <summary>By the names of <c>FeatureTable</c>.</summary>
    internal double[] Weights { get; }

    internal IReadOnlyList<AnswerWordsTrial> Trials { get; }

    /// <summary>The least threshold from which on the F1 of what is marked is enough, so that the most is marked.</summary>
    public double Threshold(double enough)
    {
        var step = 95;
        while (step > 5 && At((step - 1) / 100.0).F1 >= enough)
            step--;
        return step / 100.0;
    }

    /// <summary>Figures as <c>eval</c> defines them, under cross-validation, when spans from a threshold on are marked.</summary>
    public (double Share, double F1, double F1Held) At(double threshold)
    {
        var marked = Trials.Where(trial => trial.ExpectedF1 >= threshold).ToList();
        var held = Trials.Count(trial => trial.Example.IsHeld);
        return (
            (double)marked.Count(trial => trial.Example.IsHeld) / Math.Max(1, held),
            marked.Select(trial => trial.Agreement).DefaultIfEmpty(0).Average(),
            marked.Where(trial => trial.Example.IsHeld).Select(trial => trial.Agreement).DefaultIfEmpty(0).Average());
    }
}
