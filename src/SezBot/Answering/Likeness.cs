namespace SezBot.Answering;

/// <summary>
/// How like two words look, by their runs of three letters (Dice's coefficient, 1945): «беспокоит» and «обеспокоены» have a root in common
/// that no stemmer shows.
/// </summary>
internal sealed class Likeness
{
    private const int Run = 3;
    private const int Bits = 16;

    // Fewer common runs are chance.
    private const double Least = 0.4;

    private readonly ulong[] _runs;

    public Likeness(string form) => _runs = Runs(form);

    /// <returns>0, or from <see cref="Least"/> to 1.</returns>
    public double To(ulong[] runs)
    {
        if (_runs.Length == 0 || runs.Length == 0)
            return 0;
        var common = 0;
        foreach (var run in _runs)
            common += runs.AsSpan().Contains(run) ? 1 : 0;
        var likeness = 2.0 * common / (_runs.Length + runs.Length);
        return likeness < Least ? 0 : Math.Min(1, likeness);
    }

    public static ulong[] Runs(string form)
    {
        var runs = new ulong[Math.Max(0, form.Length - Run + 1)];
        for (var at = 0; at < runs.Length; at++)
            runs[at] = ((ulong)form[at] << (2 * Bits)) | ((ulong)form[at + 1] << Bits) | form[at + 2];
        return runs;
    }
}
