using SezBot.Telegram.Subscribing;

namespace SezBot.Tests.Telegram.Subscribing;

public sealed class SubscribeArgumentTests
{
    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("08:30", "08:30", null, null)]
    [InlineData("8", "08:00", null, null)]
    [InlineData("18.45 Asia/Yekaterinburg", "18:45", "Asia/Yekaterinburg", null)]
    [InlineData("asia/yekaterinburg 7:05", "07:05", "Asia/Yekaterinburg", null)]
    [InlineData("9:00 Екатеринбург", "09:00", "Asia/Yekaterinburg", null)]
    [InlineData("@sez_news 10:00 Europe/Berlin", "10:00", "Europe/Berlin", "@sez_news")]
    public void Time_zone_and_channel_stand_in_any_order(string typed, string? time, string? zone, string? channel)
    {
        var read = SubscribeArgument.Read(typed);

        Assert.Equal((time, zone, channel), (read!.Time?.ToString("HH:mm", null), read.Zone, read.Channel));
    }

    [Theory]
    [InlineData("25:00")]
    [InlineData("8:61")]
    [InlineData("завтра")]
    [InlineData("8:00 9:00")]
    [InlineData("Europe/Nowhere")]
    [InlineData("../etc/passwd")]
    [InlineData("@x")]
    public void Anything_else_is_not_understood(string typed) => Assert.Null(SubscribeArgument.Read(typed));
}
