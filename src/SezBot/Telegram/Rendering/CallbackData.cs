using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SezBot.State;

namespace SezBot.Telegram.Rendering;

/// <summary>What a tap on a button asks for. The whole set; each has one spelling of at most 64 bytes, the limit of <c>callback_data</c>.</summary>
public abstract partial record CallbackData
{
    private const int MostBytes = 64;

    private CallbackData()
    {
    }

    /// <summary>Show the source behind citation <paramref name="N"/>, from 1.</summary>
    public sealed record OpenSource(string Answer, int N) : CallbackData;

    /// <summary>Show another passage of that source, by its ordinal from 0.</summary>
    public sealed record WalkExcerpt(string Answer, int N, int Passage) : CallbackData;

    public sealed record Feedback(string Answer, bool IsGood) : CallbackData;

    /// <summary>Tell more on the question of this answer.</summary>
    public sealed record More(string Answer) : CallbackData;

    /// <summary>Tell how this answer came about; for the bot's administrators.</summary>
    public sealed record Why(string Answer) : CallbackData;

    /// <summary>Talk about this summary.</summary>
    public sealed record OpenDigest(string Digest) : CallbackData;

    /// <summary>Tell more on the N-th story of this summary, from 1.</summary>
    public sealed record OpenStory(string Digest, int N) : CallbackData;

    /// <summary>Show the summary of this day.</summary>
    public sealed record ShowDay(DateOnly Day) : CallbackData;

    /// <summary>An editor lets this summary go out, or not.</summary>
    public sealed record Decide(string Digest, bool Approves) : CallbackData;

    /// <summary>An editor takes the N-th story out of this summary, from 1.</summary>
    public sealed record TakeOut(string Digest, int N) : CallbackData;

    /// <summary>Show the N-th of the items that a refusal offered, from 1.</summary>
    public sealed record OpenNearest(string Answer, int N) : CallbackData;

    /// <summary>Ask the example question of this number, from 1.</summary>
    public sealed record AskExample(int Number) : CallbackData;

    /// <param name="Name">Lower-case letters.</param>
    /// <param name="Value">Without control characters; name and value together at most 60 bytes.</param>
    public sealed record Setting(string Name, string Value) : CallbackData;

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,3})\z")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^[a-z]+\z")]
    private static partial Regex SettingName();

    /// <exception cref="ArgumentException">A value that <see cref="Read"/> would not accept: a bug.</exception>
    public string Write()
    {
        var data = this switch
        {
            OpenSource(var answer, var n) => $"s:{answer}:{n}",
            WalkExcerpt(var answer, var n, var passage) => $"w:{answer}:{n}:{passage}",
            Feedback(var answer, var isGood) => $"f:{answer}:{(isGood ? 1 : 0)}",
            More(var answer) => $"m:{answer}",
            Why(var answer) => $"y:{answer}",
            OpenDigest(var digest) => $"d:{digest}",
            OpenStory(var digest, var n) => $"t:{digest}:{n}",
            Decide(var digest, var approves) => $"v:{digest}:{(approves ? 1 : 0)}",
            TakeOut(var digest, var n) => $"x:{digest}:{n}",
            ShowDay(var day) => string.Create(CultureInfo.InvariantCulture, $"g:{day:yyyyMMdd}"),
            OpenNearest(var answer, var n) => $"n:{answer}:{n}",
            AskExample(var number) => $"e:{number}",
            Setting(var name, var value) => $"o:{name}:{value}",
            _ => throw new InvalidOperationException($"{GetType()} has no spelling."),
        };
        return Read(data) == this ? data : throw new ArgumentException($"{this} cannot be the data of a button.");
    }

    /// <summary>Null for anything that <see cref="Write"/> did not write: the data of a button come from outside.</summary>
    public static CallbackData? Read(string? data)
    {
        if (data is null || data.Length > MostBytes || Encoding.UTF8.GetByteCount(data) > MostBytes)
            return null;
        return data.Split(':', data.StartsWith("o:", StringComparison.Ordinal) ? 3 : 5) switch
        {
            ["s", var id, var n] when IsAnswer(id) && Count(n) is { } count => new OpenSource(id, count),
            ["w", var id, var n, var passage] when IsAnswer(id) && Count(n) is { } count && Ordinal(passage) is { } ordinal =>
                new WalkExcerpt(id, count, ordinal),
            ["f", var id, "0" or "1"] when IsAnswer(id) => new Feedback(id, data[^1] == '1'),
            ["m", var id] when IsAnswer(id) => new More(id),
            ["y", var id] when IsAnswer(id) => new Why(id),
            ["d", var id] when IsAnswer(id) => new OpenDigest(id),
            ["t", var id, var n] when IsAnswer(id) && Count(n) is { } count => new OpenStory(id, count),
            ["v", var id, "0" or "1"] when IsAnswer(id) => new Decide(id, data[^1] == '1'),
            ["x", var id, var n] when IsAnswer(id) && Count(n) is { } count => new TakeOut(id, count),
            ["g", var day] when DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => new ShowDay(date),
            ["n", var id, var n] when IsAnswer(id) && Count(n) is { } count => new OpenNearest(id, count),
            ["e", var number] when Count(number) is { } count => new AskExample(count),
            ["o", var name, var value] when SettingName().IsMatch(name) && IsValue(value) => new Setting(name, value),
            _ => null,
        };
    }

    private static bool IsAnswer(string id) => AnswerId.Read(id) == id;

    private static bool IsValue(string value) => value.Length > 0 && value == CleanText.Of(value) && !value.Any(char.IsControl);

    private static int? Count(string digits) => Ordinal(digits) is > 0 and var count ? count : null;

    private static int? Ordinal(string digits) => PlainNumber().IsMatch(digits) ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
}
