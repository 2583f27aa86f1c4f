namespace SezBot.Answering;

/// <summary>The values of all features of one sentence, in the order of <see cref="EvidenceFeature"/>.</summary>
public sealed class EvidenceFeatures(double[] values)
{
    public static readonly int Count = Enum.GetValues<EvidenceFeature>().Length;

    public EvidenceFeatures()
        : this(new double[Count])
    {
    }

    public ReadOnlySpan<double> Values => values;

    public double this[EvidenceFeature feature]
    {
        get => values[(int)feature];
        init => values[(int)feature] = value;
    }

    /// <summary>The same with one value changed.</summary>
    public EvidenceFeatures With(EvidenceFeature feature, double value)
    {
        var changed = (double[])values.Clone();
        changed[(int)feature] = value;
        return new EvidenceFeatures(changed);
    }
}
