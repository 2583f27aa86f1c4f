namespace SezBot.Evaluation.Calibration;

/// <summary>Questions of about the same strength.</summary>
/// <param name="From">The lowest strength of the bin; included.</param>
/// <param name="To">The highest; excluded but in the last bin.</param>
/// <param name="Count">Questions in it.</param>
/// <param name="Weight">Their share of all, from 0 to 1, both kinds of questions weighing the same.</param>
/// <param name="Strength">Their mean strength, so weighted: how sure the program was.</param>
/// <param name="Right">The share of them that is right, so weighted: how sure it should have been.</param>
public sealed record CalibrationBin(double From, double To, int Count, double Weight, double Strength, double Right)
{
    public CalibrationBin Rounded(int digits) => this with
    {
        Weight = Math.Round(Weight, digits),
        Strength = Math.Round(Strength, digits),
        Right = Math.Round(Right, digits),
    };
}
