namespace SezBot.Sandbox.Markup;

/// <summary>A text and its entities, which stand in the order of their offsets.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<TextEntity> Entities)
{
    /// <summary>Telegram keeps so many entities of one message and drops the rest without a word.</summary>
    private const int MostEntities = 100;

    public static FormattedText Plain(string text) => new(text, []);

    /// <summary>How long it is by Telegram's count: Unicode characters, not UTF-16 units.</summary>
    public int Characters => Text.EnumerateRunes().Count();

    public bool SameAs(FormattedText other) => Text == other.Text && Entities.SequenceEqual(other.Entities);

    /// <summary>As Telegram stores it: white space around it gone, code without entities inside, links that need no markup found.</summary>
    public FormattedText Tidy()
    {
        var text = Text.Trim();
        var start = Text.Length - Text.TrimStart().Length;
        var kept = Ordered(Entities.Select(entity => entity.Within(start, text.Length)).OfType<TextEntity>());
        var found = EntityFinder.Find(text).Where(entity => !kept.Any(other => Overlap(entity, other) && (other.IsCode || other.Url is not null)));
        return new FormattedText(text, [.. Ordered(kept.Concat(found)).Take(MostEntities)]);
    }

    private static List<TextEntity> Ordered(IEnumerable<TextEntity> entities)
    {
        var ordered = entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length).ThenBy(entity => entity.Type switch
        {
            "pre" => 0,
            "code" => 1,
            _ => 2,
        }).ToList();
        var kept = new List<TextEntity>();
        var codeEnd = 0;
        foreach (var entity in ordered.Where(entity => entity.Offset >= codeEnd))
        {
            kept.Add(entity.Type == "code" ? entity with { Language = null } : entity);
            codeEnd = entity.IsCode ? entity.End : codeEnd;
        }
        return kept;
    }

    private static bool Overlap(TextEntity one, TextEntity other) => one.Offset < other.End && other.Offset < one.End;
}
