using SezBot.Text;

namespace SezBot.Telegram.Rendering;

/// <summary>As much of an excerpt as fits: the cited sentence and, around it, whole sentences. «…» stands where something was left out.</summary>
internal sealed record ExcerptWindow(string Before, string Marked, string After)
{
    private const string CutBefore = "… ";
    private const string CutAfter = " …";

    /// <param name="room">UTF-16 units; enough for both marks and some words.</param>
    public static ExcerptWindow Of(string before, string marked, string after, int room)
    {
        if (before.Length + marked.Length + after.Length <= room)
            return new ExcerptWindow(before, marked, after);
        var rest = room - CutBefore.Length - CutAfter.Length - marked.Length;
        if (rest < 0)
            return new ExcerptWindow(before.Length > 0 ? CutBefore : "", marked[..new TextCut(marked).EndWithin(new TextSpan(0, marked.Length), marked.Length + rest)], CutAfter);
        var keptBefore = LastSentences(before, Math.Max(rest / 2, rest - after.Length));
        var keptAfter = FirstSentences(after, rest - keptBefore.Length);
        return new ExcerptWindow(
            keptBefore.Length < before.Length ? CutBefore + keptBefore : before, marked, keptAfter.Length < after.Length ? keptAfter + CutAfter : after);
    }

    private static string LastSentences(string text, int most) =>
        text.Length <= most ? text
        : text[SentenceSplitter.Split(text).Select(sentence => sentence.Start).FirstOrDefault(start => text.Length - start <= most, text.Length)..];

    private static string FirstSentences(string text, int most) =>
        text.Length <= most ? text : text[..SentenceSplitter.Split(text).Select(sentence => sentence.End).LastOrDefault(end => end <= most)];
}
