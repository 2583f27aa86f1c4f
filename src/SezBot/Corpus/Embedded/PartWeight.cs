namespace SezBot.Corpus.Embedded;

/// <summary>
/// What a part of a term's peak adds to an upper bound, in whole units rounded up: an 8-bit factor and a shift, so that sixteen of them are
/// computed by one instruction without overflow.
/// </summary>
internal readonly record struct PartWeight(int Factor, int Shift)
{
    // 255 * 255 + (1 << 8) - 1 is the last that 16 bits hold.
    private const int MostShift = 8;

    /// <summary>The most that <see cref="Of(float)"/> takes.</summary>
    public const int MostUnits = byte.MaxValue * byte.MaxValue;

    public int Rounding => (1 << Shift) - 1;

    /// <summary>The weight by which the whole peak adds the units or a little more.</summary>
    public static PartWeight Of(float units)
    {
        var shift = MostShift;
        while (shift > 0 && Scaled(units, shift) > byte.MaxValue)
            shift--;
        return new PartWeight(Math.Clamp(Scaled(units, shift), 1, byte.MaxValue), shift);
    }

    private static int Scaled(float units, int shift) => (int)MathF.Ceiling(units * (1 << shift) / byte.MaxValue);

    public int Units(int part) => (part * Factor + Rounding) >> Shift;
}
