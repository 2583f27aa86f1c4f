namespace SezBot.Telegram.Rendering;

/// <summary>A title cut at a word so that it fits on a button or a line.</summary>
internal static class ShortLabel
{
    /// <param name="most">UTF-16 units, the ellipsis included; at least 8.</param>
    public static string Of(string title, int most)
    {
        var flat = string.Join(' ', CleanText.Of(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (flat.Length <= most)
            return flat;
        var room = most - 1;
        var space = flat.LastIndexOf(' ', room);
        var end = space > room / 2 ? space : TextCut.BetweenCharacters(flat, room);
        return flat[..end].TrimEnd(' ', ',', ';', ':', '.', '-', '–', '—', '«', '(') + "…";
    }
}
