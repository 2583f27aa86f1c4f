using SezBot.Telegram;
using SezBot.Telegram.Sending;

namespace SezBot.Tests.Telegram.Sending;

public class SendPacingTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Overall_there_are_never_more_than_thirty_in_any_second()
    {
        var sent = Simulate(new TelegramOptions { PerSecondAndChat = 1000 }, TimeSpan.FromMinutes(2), chat: step => step + 1);

        Assert.All(sent, at => Assert.InRange(sent.Count(other => other > at - TimeSpan.FromSeconds(1) && other <= at), 1, 38));
        Assert.InRange(sent.Count, 28 * 119, (28 * 120) + 9);
    }

    [Fact]
    public void To_one_chat_there_is_one_a_second_after_a_short_burst()
    {
        var sent = Simulate(new TelegramOptions(), TimeSpan.FromSeconds(60), chat: _ => 7);

        Assert.InRange(sent.Count, 60, 63);
    }

    [Fact]
    public void To_one_group_there_are_at_most_twenty_a_minute()
    {
        var sent = Simulate(new TelegramOptions(), TimeSpan.FromMinutes(10), chat: _ => -7);

        Assert.InRange(sent.Count, 178, 184);
        Assert.All(sent, at => Assert.InRange(sent.Count(other => other > at - TimeSpan.FromMinutes(1) && other <= at), 1, 21));
    }

    [Fact]
    public void A_pause_is_kept_to_the_moment()
    {
        var pacing = new SendPacing(new TelegramOptions(), Start);
        pacing.Pause(7, Start.AddSeconds(10));
        pacing.Pause(7, Start.AddSeconds(4));
        pacing.Pause(SendPacing.Everybody, Start.AddSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(2), pacing.WaitForAll(Start));
        Assert.Equal(0, pacing.Available(Start.AddSeconds(1.999)));
        Assert.Equal(9, pacing.Available(Start.AddSeconds(2)));
        Assert.Contains(7, pacing.Waiting(Start.AddSeconds(9.999)));
        Assert.DoesNotContain(7, pacing.Waiting(Start.AddSeconds(10)));
    }

    [Fact]
    public void Broadcasts_leave_room_for_an_answer_and_still_use_the_whole_rate()
    {
        var pacing = new SendPacing(new TelegramOptions { PerSecond = 30, PerSecondAndChat = 1000 }, Start);
        var (sent, end) = (0, Start.AddMinutes(2));
        for (var now = Start; now < end; now = now.AddMilliseconds(5))
        {
            for (var room = pacing.AvailableToBroadcasts(now); room > 0; room--)
                pacing.Take(++sent, now);
            Assert.InRange(pacing.Available(now), 1, 10);
        }

        Assert.InRange(sent, 0.99 * 30 * 120, (30 * 120) + 10);
    }

    [Fact]
    public void A_rate_of_one_a_second_is_a_rate_for_broadcasts_too()
    {
        var pacing = new SendPacing(new TelegramOptions { PerSecond = 1 }, Start);
        pacing.Take(7, Start);

        Assert.Equal(0, pacing.AvailableToBroadcasts(Start.AddSeconds(0.9)));
        Assert.InRange(pacing.WaitForBroadcasts(Start), TimeSpan.FromMilliseconds(999), TimeSpan.FromSeconds(1));
        Assert.Equal(1, pacing.AvailableToBroadcasts(Start.AddSeconds(1)));
    }

    // Ten steps a millisecond would hide nothing: every step sends whatever may be sent.
    private static List<DateTimeOffset> Simulate(TelegramOptions options, TimeSpan length, Func<int, long> chat)
    {
        var pacing = new SendPacing(options, Start);
        var sent = new List<DateTimeOffset>();
        for (var now = Start; now < Start + length; now = now.AddMilliseconds(5))
        {
            while (pacing.Available(now) > 0 && !pacing.Waiting(now).Contains(chat(sent.Count)))
            {
                pacing.Take(chat(sent.Count), now);
                sent.Add(now);
            }
        }
        return sent;
    }
}
