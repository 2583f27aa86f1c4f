namespace SezBot.Benchmarks.Scale;

/// <summary>What the generator was set to so that the figures of <see cref="RealismFigures"/> agree with those of the pool.</summary>
/// <param name="Discount">Of the Pitman-Yor process: the exponent of Heaps' law that the vocabulary tends to.</param>
/// <param name="Again">Share of words that their passage has already (burstiness).</param>
/// <param name="Subject">Share of words from the template or its neighbour in the pool.</param>
internal sealed record GeneratorSettings(double Discount, double Again, double Subject)
{
    public static readonly GeneratorSettings Current = new(Discount: 0.58, Again: 0.12, Subject: 0.35);
}
