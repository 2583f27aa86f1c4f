namespace SezBot.Evaluation.Calibration;

/// <summary>What a threshold gives.</summary>
/// <param name="Threshold">Strength from which on questions are answered.</param>
/// <param name="Coverage">The share of questions that are answered, from 0 to 1.</param>
/// <param name="Risk">The share of these answers that are wrong, from 0 to 1.</param>
public sealed record RiskCoveragePoint(double Threshold, double Coverage, double Risk)
{
    public RiskCoveragePoint Rounded(int digits) => new(Math.Round(Threshold, digits), Math.Round(Coverage, digits), Math.Round(Risk, digits));
}
