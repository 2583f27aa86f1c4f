using System.Text;
using CsCheck;
using SezBot.State;
using SezBot.Telegram.Rendering;
using SezBot.Tests.Support;

namespace SezBot.Tests.Telegram.Rendering;

public class CallbackDataTests
{
    private const string Id = "a1b2c3d";

    private static readonly Gen<string> AnyId = Gen.Int.Select(_ => AnswerId.New());
    private static readonly Gen<int> Number = Gen.Int[1, 9999];

    private static readonly Gen<CallbackData> Any = Gen.OneOf<CallbackData>(
        Gen.Select(AnyId, Number, (id, n) => (CallbackData)new CallbackData.OpenSource(id, n)),
        Gen.Select(AnyId, Number, Gen.Int[0, 9999], (id, n, passage) => (CallbackData)new CallbackData.WalkExcerpt(id, n, passage)),
        Gen.Select(AnyId, Gen.Bool, (id, good) => (CallbackData)new CallbackData.Feedback(id, good)),
        AnyId.Select(id => (CallbackData)new CallbackData.More(id)),
        Gen.Select(AnyId, Number, (id, n) => (CallbackData)new CallbackData.OpenNearest(id, n)),
        Number.Select(n => (CallbackData)new CallbackData.AskExample(n)),
        AnyId.Select(id => (CallbackData)new CallbackData.OpenDigest(id)),
        Gen.Select(AnyId, Number, (id, n) => (CallbackData)new CallbackData.OpenStory(id, n)),
        Gen.Select(AnyId, Gen.Bool, (id, approves) => (CallbackData)new CallbackData.Decide(id, approves)),
        Gen.Select(AnyId, Number, (id, n) => (CallbackData)new CallbackData.TakeOut(id, n)),
        Gen.Date.Select(day => (CallbackData)new CallbackData.ShowDay(DateOnly.FromDateTime(day))),
        Gen.OneOf("en", "08:30", "Europe/Moscow", "ёлка", "", "a:b:c", "🚀🚀🚀").Where(value => value.Length > 0).Select(value => (CallbackData)new CallbackData.Setting("time", value)));

    [Fact]
    public void What_a_button_says_is_read_back_and_fits() => Any.Sample(
        data =>
        {
            var written = data.Write();
            Assert.InRange(Encoding.UTF8.GetByteCount(written), 1, 64);
            Assert.Equal(data, CallbackData.Read(written));
        },
        iter: 1_000 * TestScale.Factor);

    [Fact]
    public void Whatever_comes_is_read_in_its_one_spelling_or_not_at_all() => Gen
        .Select(Any, Gen.Int[0, 70], Gen.Char, (data, at, inserted) => data.Write() is var text && at <= text.Length ? text.Insert(at, inserted.ToString()) : text[..^1])
        .Sample(text => Assert.True(CallbackData.Read(text) is not { } read || read.Write() == text), iter: 5_000 * TestScale.Factor);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("s:a1b2c3d")]
    [InlineData("s:a1b2c3d:0")]
    [InlineData("s:a1b2c3d:01")]
    [InlineData("s:a1b2c3d:-1")]
    [InlineData("s:a1b2c3d:1:1")]
    [InlineData("s:a1b2c3d:99999")]
    [InlineData("s:a1b2c3d:1\n")]
    [InlineData("s:A1B2C3D:1")]
    [InlineData("s:1234567:1")]
    [InlineData("s:'; DROP:1")]
    [InlineData("f:a1b2c3d:2")]
    [InlineData("x:a1b2c3d")]
    [InlineData("g:20250231")]
    [InlineData("g:2025-10-31")]
    [InlineData("t:a1b2c3d:0")]
    [InlineData("o:time:")]
    [InlineData("o:Time:1")]
    [InlineData("o:time:1234567890123456789012345678901234567890123456789012345678")]
    public void What_is_not_ours_is_nothing(string? data) => Assert.Null(CallbackData.Read(data));

    [Fact]
    public void Half_a_character_is_no_value() => Assert.Null(CallbackData.Read("o:time:\uD83D"));

    [Fact]
    public void What_could_not_be_read_is_not_written()
    {
        Assert.Throws<ArgumentException>(() => new CallbackData.OpenSource(Id, 0).Write());
        Assert.Throws<ArgumentException>(() => new CallbackData.More("nobody's").Write());
        Assert.Throws<ArgumentException>(() => new CallbackData.Setting("zone", new string('ы', 40)).Write());
    }

    [Fact]
    public void A_deep_link_says_what_it_opens()
    {
        Assert.Equal("https://t.me/SezBot?start=c_a1b2c3d_2", DeepLink.ToSource("SezBot", Id, 2));
        Assert.Equal(new CallbackData.OpenSource(Id, 2), DeepLink.Read("c_a1b2c3d_2"));
        Assert.Equal("https://t.me/SezBot?start=n_a1b2c3d_3", DeepLink.ToNearest("SezBot", Id, 3));
        Assert.Equal(new CallbackData.OpenNearest(Id, 3), DeepLink.Read("n_a1b2c3d_3"));
        Assert.Matches("^[A-Za-z0-9_-]{1,64}$", DeepLink.ToSource("x", Id, 9999).Split("start=")[1]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("q_1")]
    [InlineData("c_a1b2c3d")]
    [InlineData("c_a1b2c3d_0")]
    [InlineData("c_a1b2c3d_1_")]
    [InlineData("c_a1b2c3d_1\n")]
    [InlineData("C_a1b2c3d_1")]
    public void A_payload_that_is_not_ours_asks_for_nothing(string? payload) => Assert.Null(DeepLink.Read(payload));
}
