using System.Net;
using Telegram.Bot;

namespace SezBot.Telegram;

/// <summary>
/// The client of the Bot API. Its own retries are off, because the outbox owns every retry. Its HTTP client is made here and not by a
/// factory, whose logging would print the address, and the token is a part of it.
/// </summary>
internal static class BotClientFactory
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(15);

    // Longer than the longest poll, so that the two do not race.
    private static readonly TimeSpan CallPatience = TimeSpan.FromSeconds(75);

    // A new address of the server is seen after this time.
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    public static ITelegramBotClient Create(TelegramOptions options)
    {
        var handler = new SocketsHttpHandler { ConnectTimeout = ConnectPatience, PooledConnectionLifetime = ConnectionLife, AutomaticDecompression = DecompressionMethods.All };
        if (options.Proxy is { Length: > 0 } proxy)
            (handler.Proxy, handler.UseProxy) = (ProxyOf(new Uri(proxy)), true);
        var http = new HttpClient(handler) { Timeout = CallPatience };
        var address = options.ApiAddress is { Length: > 0 } own ? own.TrimEnd('/') : null;
        return new TelegramBotClient(new TelegramBotClientOptions(options.Token!, address) { RetryThreshold = 0 }, http);
    }

    private static WebProxy ProxyOf(Uri address)
    {
        var proxy = new WebProxy(address.GetLeftPart(UriPartial.Scheme) + address.Authority.Split('@')[^1]);
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password])
            proxy.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        return proxy;
    }
}
