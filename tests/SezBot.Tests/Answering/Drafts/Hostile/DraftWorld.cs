using SezBot.Answering.Drafts;

namespace SezBot.Tests.Answering.Drafts.Hostile;

/// <summary>What one draft was written from: some pieces of evidence, one of which holds the sentence that the draft is made of.</summary>
internal sealed record DraftWorld(IReadOnlyList<DraftEvidence> Evidence, DraftEvidence Target, string Sentence, IReadOnlyList<DraftSource> Sources)
{
    private const int Pieces = 8;

    public string AllText => string.Join('\n', Evidence.Select(item => $"{item.Text}\n{item.Title}\n{item.Publisher}\n{item.Published}"));

    public static DraftWorld Random(Random random, IReadOnlyList<DraftSource> sources)
    {
        var usable = sources.Where(source => source.Sentences.Count > 0).ToList();
        var evidence = new List<DraftEvidence>();
        while (evidence.Count < Pieces)
        {
            var source = usable[random.Next(usable.Count)];
            var at = random.Next(source.Sentences.Count);
            var text = string.Join(' ', source.Sentences.Skip(at).Take(random.Next(1, 4)));
            evidence.Add(new DraftEvidence(evidence.Count + 1, text, source.Title, source.Publisher, source.Published));
        }
        var target = evidence[random.Next(Pieces)];
        var sentences = usable.SelectMany(source => source.Sentences).Where(sentence => target.Text.Contains(sentence)).ToList();
        return new DraftWorld(evidence, target, sentences[random.Next(sentences.Count)], sources);
    }
}
