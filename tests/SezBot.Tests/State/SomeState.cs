using SezBot.Corpus;
using SezBot.State;

namespace SezBot.Tests.State;

/// <summary>Answers and turns for tests.</summary>
internal static class SomeState
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static StoredAnswer Answer(string conversation = "terminal", DateTimeOffset? at = null, string? id = null) => new(
        id ?? AnswerId.New(), conversation, "Сколько резидентов?", null, Verdict.Answered, "Пятнадцать [1].", AnswerMode.Extractive,
        new DateOnly(2026, 3, 1), at ?? Noon, [Citation(1)]);

    public static StoredCitation Citation(int n) => new(
        new Citation(n, "alabuga", "00ff00ff00ff00ff", "Итоги", "Вестник", "Пресс-служба", new DateOnly(2026, 3, 1), "https://example.org/1", 7, 17, "Пятнадцать", false),
        new Passage(Guid.Parse("6f0a1a52-5c7e-5a3e-9d2b-0f6e2b1d7c41"), "alabuga", "00ff00ff00ff00ff", 2, 0, "Число: Пятнадцать."));

    public static Turn Turn(string question, DateTimeOffset? at = null) => new(question, question, ["alabuga"], at ?? Noon);

    /// <summary>Equal in everything, the lists compared one by one.</summary>
    public static void AssertSame(StoredAnswer expected, StoredAnswer? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Citations, actual.Citations);
        Assert.Equal(expected.Nearest, actual.Nearest);
        Assert.Equal(expected with { Citations = [], Nearest = [] }, actual with { Citations = [], Nearest = [] });
    }
}
