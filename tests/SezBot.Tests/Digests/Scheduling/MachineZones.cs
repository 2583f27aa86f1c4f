namespace SezBot.Tests.Digests.Scheduling;

/// <summary>All zones of the machine. .NET lists one name of each zone; the data have many more that people use.</summary>
internal static class MachineZones
{
    private const string Data = "/usr/share/zoneinfo/tzdata.zi";

    public static IReadOnlyList<TimeZoneInfo> All { get; } =
        [.. Names().Distinct().Order(StringComparer.Ordinal).Select(name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null).OfType<TimeZoneInfo>()];

    // Lines «Z NAME …» are zones, lines «L TARGET NAME» other names of them.
    private static IEnumerable<string> Names() => TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Concat(
        File.Exists(Data)
            ? File.ReadLines(Data).Select(line => line.Split(' ')).Where(words => words[0] is "Z" or "L").Select(words => words[0] == "Z" ? words[1] : words[2])
            : []);
}
