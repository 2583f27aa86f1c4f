using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SezBot.Telegram.Updates;

namespace SezBot.Web;

/// <summary>The address that Telegram calls with updates: the path of <c>Telegram:Webhook:Url</c>.</summary>
public static class Webhook
{
    public static void MapWebhook(this IEndpointRouteBuilder app, string url) => app.MapPost(new Uri(url).AbsolutePath, AcceptAsync);

    private static async Task<IResult> AcceptAsync(HttpRequest request, WebhookReceiver receiver, CancellationToken cancel)
    {
        var secret = request.Headers.TryGetValue(WebhookReceiver.SecretHeader, out var values) && values.Count == 1 ? values[0] : null;
        return Results.StatusCode(await receiver.AcceptAsync(secret, request.Body, cancel) switch
        {
            WebhookVerdict.Taken => StatusCodes.Status200OK,
            WebhookVerdict.Forbidden => StatusCodes.Status401Unauthorized,
            WebhookVerdict.TooBusy => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status400BadRequest,
        });
    }
}
