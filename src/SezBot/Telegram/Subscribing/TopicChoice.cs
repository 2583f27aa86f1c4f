using System.Globalization;
using System.IO.Hashing;
using System.Text;
using SezBot.Text;

namespace SezBot.Telegram.Subscribing;

/// <summary>The topics that news can be chosen by: the zones, regions, bodies and countries of the alias list.</summary>
public sealed class TopicChoice(AliasList aliases)
{
    /// <summary>The kinds that are offered, in this order.</summary>
    public static IReadOnlyList<AliasKind> Kinds { get; } = [AliasKind.Zone, AliasKind.Region, AliasKind.Organisation, AliasKind.Country];

    /// <summary>Names of one kind, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Of(AliasKind kind) =>
        [.. aliases.Groups.Where(group => group.Kind == kind).Select(group => group.Name).Distinct().Order(StringComparer.Create(CultureInfo.GetCultureInfo("ru"), false))];

    /// <summary>What is named in a text, in any inflected form.</summary>
    public IReadOnlyList<string> Find(string text) =>
        [.. aliases.Find(text, Analyzer.Tokens(text)).Select(match => match.Group).Where(group => Kinds.Contains(group.Kind)).Select(group => group.Name).Distinct()];

    /// <summary>How a button names a topic: names are too long for it.</summary>
    public static string Code(string name) => XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(name)).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>The topic that a button names, with its kind; null when the list has it no more.</summary>
    public (string Name, AliasKind Kind)? ByCode(string code) => aliases.Groups.FirstOrDefault(group => Kinds.Contains(group.Kind) && Code(group.Name) == code) is { } group
        ? (group.Name, group.Kind) : null;
}
