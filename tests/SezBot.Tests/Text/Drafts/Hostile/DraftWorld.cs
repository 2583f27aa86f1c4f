using SezBot.Text.Drafts;

namespace SezBot.Tests.Text.Drafts.Hostile;

/// <summary>What one draft was written from: some pieces of evidence, one of which holds the sentence that the draft is made of.</summary>
internal sealed record DraftWorld(IReadOnlyList<DraftEvidence> Evidence, DraftEvidence Target, string Sentence, IReadOnlyList<DraftSource> Sources)
{
    private const int Pieces = 8;

    public string AllText => field ??= string.Join('\n', Evidence.Select(item => $"{item.Text}\n{item.Title}\n{item.Publisher}\n{item.Published}"));

    public static DraftWorld Random(Random random, IReadOnlyList<DraftSource> sources)
    {
        var evidence = new List<DraftEvidence>();
        var (target, sentence) = (random.Next(Pieces), "");
        while (evidence.Count < Pieces)
        {
            var source = sources[random.Next(sources.Count)];
            if (source.Sentences.Count == 0)
                continue;
            var first = random.Next(source.Sentences.Count);
            var taken = source.Sentences.Skip(first).Take(random.Next(1, 4)).ToList();
            if (evidence.Count == target)
                sentence = taken[random.Next(taken.Count)];
            evidence.Add(new DraftEvidence(evidence.Count + 1, string.Join(' ', taken), source.Title, source.Publisher, source.Published));
        }
        return new DraftWorld(evidence, evidence[target], sentence, sources);
    }
}
