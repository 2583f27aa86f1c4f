using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.State;

public sealed class AnswerLogTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(SomeState.Noon);
    private readonly BotDatabase _database;
    private readonly AnswerLog _log;

    public AnswerLogTests()
    {
        _database = new BotDatabase(_folder.In("bot.db"), _time);
        _log = new AnswerLog(_database, _time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_answer_comes_back_as_it_was_saved()
    {
        var answer = SomeState.Answer() with { StandaloneQuestion = "Сколько резидентов в «Алабуге»?", Citations = [SomeState.Citation(1), SomeState.Citation(2)] };
        await _log.SaveAsync(answer, null, Cancel);
        SomeState.AssertSame(answer, await _log.FindAsync(answer.Id, Cancel));
    }

    [Fact]
    public async Task What_is_unknown_comes_back_as_unknown()
    {
        var cited = SomeState.Citation(1);
        var bare = cited with { Citation = cited.Citation with { Title = null, Publisher = null, Attribution = null, Published = null, Url = null, Sample = true } };
        var answer = SomeState.Answer() with { AsOf = null, Mode = AnswerMode.Model, Citations = [bare, cited, bare with { Citation = bare.Citation with { N = 3 } }] };
        await _log.SaveAsync(answer, null, Cancel);
        SomeState.AssertSame(answer, await _log.FindAsync(answer.Id, Cancel));
    }

    [Fact]
    public async Task A_refusal_without_citations_is_kept_too()
    {
        var refusal = SomeState.Answer() with { Verdict = Verdict.Refused, Text = "", AsOf = null, Citations = [] };
        await _log.SaveAsync(refusal, null, Cancel);
        SomeState.AssertSame(refusal, await _log.FindAsync(refusal.Id, Cancel));
    }

    [Fact]
    public async Task What_a_refusal_offered_comes_back_in_its_order()
    {
        var refusal = SomeState.Answer() with { Verdict = Verdict.Refused, Citations = [], Nearest = ["яхта", "alabuga", "яхта"] };
        await _log.SaveAsync(refusal, null, Cancel);
        SomeState.AssertSame(refusal, await _log.FindAsync(refusal.Id, Cancel));
    }

    [Fact]
    public async Task All_that_was_told_on_a_question_is_found_from_any_of_its_answers()
    {
        var first = await _log.SaveAsync(SomeState.Answer(), null, Cancel);
        await _log.SaveAsync(SomeState.Answer(), null, Cancel);
        var second = await _log.SaveAsync(SomeState.Answer() with { Continues = first.Id }, null, Cancel);
        var third = await _log.SaveAsync(SomeState.Answer() with { Continues = first.Id }, null, Cancel);

        foreach (var id in new[] { first.Id, second.Id, third.Id })
            Assert.Equal([first.Id, second.Id, third.Id], (await _log.ThreadAsync(id, Cancel)).Select(answer => answer.Id));
        SomeState.AssertSame(second, (await _log.ThreadAsync(first.Id, Cancel))[1]);
        Assert.Empty(await _log.ThreadAsync("zzzzzzz", Cancel));
    }

    [Theory]
    [InlineData("«ёлки» — 5\u00A0млн\u202F₽")]
    [InlineData("семья 👨‍👩‍👧 и 𝒳")]
    [InlineData("и\u0306 и\u0301 \uFEFF внутри")]
    [InlineData("' OR 1=1; DROP TABLE answers; -- @id \"%_\\")]
    [InlineData("строка\r\nи\tещё\n")]
    public async Task Odd_characters_survive_everywhere(string odd)
    {
        var cited = SomeState.Citation(1);
        var answer = SomeState.Answer(conversation: odd) with
        {
            Question = odd,
            StandaloneQuestion = odd,
            Text = odd,
            Citations =
            [
                new StoredCitation(
                    cited.Citation with { Article = odd, Title = odd, Publisher = odd, Attribution = odd, Url = odd, Quote = odd, End = 7 + odd.Length },
                    cited.Passage with { Article = odd, Text = "Число: " + odd }),
            ],
        };
        await _log.SaveAsync(answer, null, Cancel);
        SomeState.AssertSame(answer, await _log.LastAsync(odd, Cancel));
    }

    [Fact]
    public async Task Any_text_of_whole_characters_survives()
    {
        var texts = Gen.Char.Where(c => c != '\0' && !char.IsSurrogate(c)).Array[0, 40].Select(chars => new string(chars));
        await texts.SampleAsync(
            async text =>
            {
                var saved = await _log.SaveAsync(SomeState.Answer() with { Text = text }, null, Cancel);
                Assert.Equal(text, (await _log.FindAsync(saved.Id, Cancel))!.Text);
            },
            seed: "0N0XIzNsQ0O2", iter: 50, threads: 1);
    }

    [Fact]
    public async Task Days_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
            var answer = await _log.SaveAsync(SomeState.Answer(), null, Cancel);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-RU");
            SomeState.AssertSame(answer, await _log.FindAsync(answer.Id, Cancel));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_time_of_another_zone_is_the_same_moment()
    {
        var moscow = new DateTimeOffset(2026, 3, 2, 1, 30, 0, 123, TimeSpan.FromHours(3));
        var saved = await _log.SaveAsync(SomeState.Answer(at: moscow), null, Cancel);
        Assert.Equal(moscow.UtcDateTime, (await _log.FindAsync(saved.Id, Cancel))!.AskedAt.UtcDateTime);
    }

    [Fact]
    public async Task An_id_that_is_taken_is_replaced_and_the_first_answer_stays()
    {
        var first = await _log.SaveAsync(SomeState.Answer(id: "a1b2c3d"), null, Cancel);
        var second = await _log.SaveAsync(SomeState.Answer(id: "a1b2c3d") with { Text = "другое", Citations = [SomeState.Citation(1), SomeState.Citation(2)] }, null, Cancel);
        Assert.NotEqual(first.Id, second.Id);
        SomeState.AssertSame(first, await _log.FindAsync("a1b2c3d", Cancel));
        SomeState.AssertSame(second, await _log.FindAsync(second.Id, Cancel));
    }

    [Fact]
    public async Task An_answer_is_found_by_its_id_as_a_person_types_it()
    {
        await _log.SaveAsync(SomeState.Answer(id: "a1b20zz"), null, Cancel);
        Assert.NotNull(await _log.FindAsync(" AlB2Ozz ", Cancel));
        Assert.Null(await _log.FindAsync("a1b20zy", Cancel));
        Assert.Null(await _log.FindAsync("ответ", Cancel));
    }

    [Fact]
    public async Task The_last_answer_is_that_of_the_conversation_or_of_all()
    {
        Assert.Null(await _log.LastAsync(null, Cancel));
        var mine = await _log.SaveAsync(SomeState.Answer("chat:1"), null, Cancel);
        await _log.SaveAsync(SomeState.Answer("chat:2"), null, Cancel);
        var newest = await _log.SaveAsync(SomeState.Answer("chat:2"), null, Cancel);
        SomeState.AssertSame(mine, await _log.LastAsync("chat:1", Cancel));
        SomeState.AssertSame(newest, await _log.LastAsync("chat:2", Cancel));
        SomeState.AssertSame(newest, await _log.LastAsync(null, Cancel));
        Assert.Null(await _log.LastAsync("chat:3", Cancel));
    }

    [Fact]
    public async Task Answers_are_deleted_once_they_are_older_than_the_days_given()
    {
        var answer = await _log.SaveAsync(SomeState.Answer() with { Nearest = ["alabuga"] }, null, Cancel);
        await new Conversations(_database, _time).RememberAsync("terminal", SomeState.Turn("Сколько?"), Cancel);
        _time.Advance(TimeSpan.FromDays(180));
        var later = await _log.SaveAsync(SomeState.Answer(at: _time.GetUtcNow()), null, Cancel);
        Assert.Equal(0, await _log.DeleteOlderThanAsync(180, Cancel));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await _log.DeleteOlderThanAsync(180, Cancel));
        Assert.Null(await _log.FindAsync(answer.Id, Cancel));
        SomeState.AssertSame(later, await _log.FindAsync(later.Id, Cancel));
        Assert.Equal((1, 0, 0), (await CountAsync("citations"), await CountAsync("turns"), await CountAsync("nearest")));
    }

    [Fact]
    public async Task Forgetting_deletes_all_of_one_conversation_and_nothing_of_another()
    {
        var conversations = new Conversations(_database, _time);
        foreach (var conversation in new[] { "chat:1", "chat:1", "chat:12" })
        {
            await _log.SaveAsync(SomeState.Answer(conversation) with { Nearest = ["alabuga", "tula"] }, null, Cancel);
            await conversations.RememberAsync(conversation, SomeState.Turn("Сколько?"), Cancel);
        }

        var data = new UserData(_database);
        Assert.Equal(new Forgotten(Answers: 2, Turns: 2, Verdicts: 0), await data.ForgetAsync("chat:1", 1, Cancel));
        Assert.Equal(new Forgotten(0, 0, 0), await data.ForgetAsync("chat:1", 1, Cancel));
        Assert.Null(await _log.LastAsync("chat:1", Cancel));
        Assert.NotNull(await _log.LastAsync("chat:12", Cancel));
        Assert.Single(await conversations.RecallAsync("chat:12", Cancel));
        Assert.Equal((1, 2), (await CountAsync("citations"), await CountAsync("nearest")));
    }

    [Fact]
    public async Task A_passage_of_another_version_is_not_accepted()
    {
        var cited = SomeState.Citation(1);
        var answer = SomeState.Answer() with { Citations = [cited with { Passage = cited.Passage with { Version = "1111111111111111" } }] };
        await Assert.ThrowsAsync<ArgumentException>(() => _log.SaveAsync(answer, null, Cancel));
    }

    [Fact]
    public async Task An_answer_whose_citations_cannot_be_stored_is_not_stored_either()
    {
        var cited = SomeState.Citation(1);
        var broken = SomeState.Answer() with { Citations = [cited, cited with { Citation = cited.Citation with { Quote = null! } }] };
        await Assert.ThrowsAnyAsync<Exception>(() => _log.SaveAsync(broken, null, Cancel));
        Assert.Null(await _log.LastAsync(null, Cancel));
    }

    private Task<long> CountAsync(string table) => BotDatabaseTests.ScalarAsync(_database, $"SELECT count(*) FROM {table}", Cancel);
}
