using SezBot.Text;

namespace SezBot.Digests;

/// <summary>What a quantity is worth to the reader of a summary.</summary>
internal static class Figure
{
    private static readonly string[] Money = ["руб", "usd", "eur", "cny"];

    /// <summary>0 to 1: money first, then other measures, then bare counts; «один» and «два» tell nothing.</summary>
    public static double Importance(NumberMention mention) => mention switch
    {
        { Unit: { } unit } when Money.Contains(unit) => 1,
        { Unit: "%" or "чел" } => 0.8,
        { Unit: not null } => 0.6,
        { Value: >= 10 } => 0.5,
        { Value: > 2 } => 0.2,
        _ => 0,
    };

    /// <summary>Whether each figure of a text occurs, with its unit, in one of the others.</summary>
    public static bool AreIn(string text, IEnumerable<string> others)
    {
        var known = others.SelectMany(NumberMentions.Find).Select(mention => (mention.Value, mention.Unit)).ToList();
        return NumberMentions.Find(text).All(mention => known.Any(other => other.Value == mention.Value && (mention.Unit is null || other.Unit == mention.Unit)));
    }
}
