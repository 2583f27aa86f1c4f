using CsCheck;
using SezBot.Evaluation.Calibration;

namespace SezBot.Tests.Evaluation.Calibration;

/// <summary>Judgements by hand and by chance.</summary>
internal static class Judgements
{
    /// <summary>Few strengths, so that many are equal; some are refused by rule.</summary>
    public static readonly Gen<List<Judgement>> Any =
        Gen.Select(Gen.Int[0, 12], Gen.Bool, Gen.Bool, (strength, isAnswerable, isRight) => new Judgement(strength / 12.0, isAnswerable, isAnswerable && isRight)).List[0, 40];

    public static Judgement Right(double strength) => new(strength, true, true);

    public static Judgement Wrong(double strength) => new(strength, true, false);

    public static Judgement Unanswerable(double strength) => new(strength, false, false);
}
