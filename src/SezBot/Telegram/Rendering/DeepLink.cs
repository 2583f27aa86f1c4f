using System.Globalization;
using System.Text.RegularExpressions;

namespace SezBot.Telegram.Rendering;

/// <summary>
/// Links that open the private chat with the bot and tell it what is wanted, by the payload of <c>/start</c>: <c>c_ANSWER_N</c> a source,
/// <c>n_ANSWER_N</c> an item that a refusal offered, <c>d_DIGEST</c> to talk about a summary. <c>q_…</c> is reserved for questions.
/// </summary>
public static partial class DeepLink
{
    // 1 to 64 of A-Za-z0-9_- (core.telegram.org/bots/features#deep-linking)
    [GeneratedRegex(@"^d_(?<digest>[a-z0-9]{1,32})\z|^(?<kind>[cn])_(?<answer>[a-z0-9]{1,32})_(?<n>[0-9]{1,4})\z")]
    private static partial Regex Payload();

    /// <param name="bot">The bot's user name without the at sign.</param>
    public static string ToSource(string bot, string answer, int n) => To(bot, $"c_{answer}_{Digits(n)}");

    public static string ToDigest(string bot, string digest) => To(bot, $"d_{digest}");

    public static string ToNearest(string bot, string answer, int n) => To(bot, $"n_{answer}_{Digits(n)}");

    /// <summary>What the link asks for; null for a payload that is none of ours, also an empty one.</summary>
    public static CallbackData? Read(string? payload) => Payload().Match(payload ?? "") is { Success: true } match ? CallbackData.Read(Data(match)) : null;

    private static string Data(Match link) => link.Groups["digest"] is { Success: true } digest
        ? $"d:{digest.Value}"
        : $"{(link.Groups["kind"].Value == "c" ? "s" : "n")}:{link.Groups["answer"].Value}:{link.Groups["n"].Value}";

    private static string To(string bot, string payload) => $"https://t.me/{Uri.EscapeDataString(bot)}?start={payload}";

    private static string Digits(int n) => n.ToString(CultureInfo.InvariantCulture);
}
