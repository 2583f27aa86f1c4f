using SezBot.Evaluation;

namespace SezBot.Benchmarks.Scale;

/// <summary>
/// A corpus of any size with the statistics of a pool of real passages, made one by one from a seed: a smaller one is the beginning of a larger
/// one. Every thirtieth is one of the pool's own while there are any, drawn from all over it.
/// </summary>
internal sealed class GeneratedCorpus(IReadOnlyList<EvalPassage> pool)
{
    private const int Seed = 20260301;
    private const int OwnEvery = 30;

    private readonly WordFamilies _families = new(pool);

    /// <summary>The pool's texts as long as the generated ones.</summary>
    public IEnumerable<string> Shortened()
    {
        var share = PassageGenerator.ShareOf(_families);
        return pool.Select(passage => passage.Text[..PassageGenerator.Part(passage.Text, share)]);
    }

    /// <summary>Articles; the long ones are cut into several passages by the store's way in.</summary>
    public IEnumerable<EvalPassage> Take(int count)
    {
        var random = new Random(Seed);
        var own = pool.ToArray();
        random.Shuffle(own);
        var generator = Generator(random);
        for (var at = 0; at < count; at++)
        {
            if (at % OwnEvery == 0 && at / OwnEvery < own.Length)
                yield return own[at / OwnEvery];
            else
                yield return Generated(at, generator);
        }
    }

    /// <summary>Generated ones only, without end.</summary>
    public IEnumerable<EvalPassage> Generated()
    {
        var generator = Generator(new Random(Seed));
        for (var at = 0; ; at++)
            yield return Generated(at, generator);
    }

    private PassageGenerator Generator(Random random) => new(_families, GeneratorSettings.Current, random);

    private static EvalPassage Generated(int number, PassageGenerator generator)
    {
        var (text, date) = generator.Next();
        return new EvalPassage($"generated:{number}", text, Date: date);
    }
}
