using System.Text;

namespace SezBot.Benchmarks.Scale;

/// <summary>
/// Fills templates with words: one that the passage has already (burstiness), one of the template or its neighbour in the pool (a subject),
/// or one from the urn (everything else).
/// </summary>
internal sealed class PassageGenerator(WordFamilies families, GeneratorSettings settings, Random random)
{
    private const double Length = 400;

    private readonly double _share = ShareOf(families);
    private readonly WordUrn _urn = new(families, new WordSplicer(families), settings.Discount);

    /// <summary>What of a template's characters is used, so that a passage has 400 on average; their distribution is the pool's.</summary>
    public static double ShareOf(WordFamilies families) => Math.Min(1, Length / families.Templates.Average(template => template.Text.Length));

    /// <summary>That share of a text in characters, no pair of surrogates divided.</summary>
    public static int Part(string text, double share) =>
        (int)(text.Length * share) is var end && end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;

    /// <returns>The text, and the date of the template.</returns>
    public (string Text, DateTimeOffset? Date) Next()
    {
        var at = random.Next(families.Templates.Count);
        var (template, neighbour) = (families.Templates[at], families.Templates[(at + 1) % families.Templates.Count]);
        var limit = Part(template.Text, _share);
        var text = new StringBuilder(limit + 32);
        var used = new List<int>();
        var end = 0;
        foreach (var slot in template.Slots.TakeWhile(slot => slot.Start < limit))
        {
            text.Append(template.Text.AsSpan(end, slot.Start - end));
            var family = Family(used, random.Next(2) == 0 ? template : neighbour);
            used.Add(family);
            Append(text, _urn.Form(family, random), char.IsUpper(template.Text[slot.Start]));
            end = slot.End;
        }
        text.Append(template.Text.AsSpan(end, Math.Max(0, limit - end)));
        return (text.ToString(), template.Date);
    }

    private int Family(List<int> used, Template subject)
    {
        var way = random.NextDouble();
        if (way < settings.Again && used.Count > 0)
            return used[random.Next(used.Count)];
        return way < settings.Again + settings.Subject && subject.Slots.Length > 0 ? subject.Slots[random.Next(subject.Slots.Length)].Family : _urn.Next(random);
    }

    private static void Append(StringBuilder text, string form, bool isCapital)
    {
        text.Append(isCapital ? char.ToUpperInvariant(form[0]) : form[0]);
        text.Append(form.AsSpan(1));
    }
}
