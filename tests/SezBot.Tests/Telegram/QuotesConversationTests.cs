using SezBot.Sandbox.Chats;

namespace SezBot.Tests.Telegram;

/// <summary>Somebody's words in a chat, over the real wire.</summary>
public sealed class QuotesConversationTests : IAsyncLifetime
{
    private BotRun _run = null!;

    public async ValueTask InitializeAsync() => _run = await BotRun.StartAsync();

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task A_person_is_quoted_and_a_number_opens_the_source()
    {
        var quotes = await _run.ReplyAsync("/quotes Алиева");
        var link = quotes.Entities!.First(entity => entity.Url?.Contains("?start=c_", StringComparison.Ordinal) == true).Url!;
        var excerpt = await _run.ReplyAsync($"/start {link.Split("start=")[1]}");

        Assert.StartsWith("«Терминал принимает суда круглосуточно.", quotes.Text, StringComparison.Ordinal);
        Assert.Contains("» — Марат Алиев, директор порта (Портовый вестник, 15 сентября 2025) [1]", quotes.Text, StringComparison.Ordinal);
        Assert.Contains(excerpt.Entities!, entity => entity.Type == "expandable_blockquote");
    }

    [Fact]
    public async Task In_a_group_it_is_answered_too_and_a_name_that_is_missing_is_asked_for()
    {
        var quotes = await _run.ReplyAsync("/quotes Алиев", FirstPeople.Group);
        var whom = await _run.ReplyAsync("/quotes");

        Assert.Contains("Марат Алиев", quotes.Text, StringComparison.Ordinal);
        Assert.Equal("Напишите, чьи слова искать, например: /quotes Иванов.", whom.Text);
    }

    [Fact]
    public async Task It_counts_like_a_question()
    {
        await using var run = await BotRun.StartAsync(new() { ["Limits:QuestionsPerHour"] = "1" });
        var first = await run.ReplyAsync("/quotes Алиева");
        var second = await run.ReplyAsync("/quotes Алиева");

        Assert.Contains("Марат Алиев", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Марат Алиев", second.Text, StringComparison.Ordinal);
    }
}
