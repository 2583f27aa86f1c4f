using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SezBot.Sandbox.BotApi;

namespace SezBot.Sandbox.Page;

/// <summary>Reads what the page posts and writes what it gets.</summary>
internal static class PageBody
{
    public static Task HandleAsync<T>(HttpContext context, Func<T, object> act)
        where T : class => HandleAsync<T>(context, body => Task.FromResult(act(body)));

    /// <summary>Only JSON is taken: a browser sends that to another site's address only after asking, so no foreign page can write here.</summary>
    public static async Task HandleAsync<T>(HttpContext context, Func<T, Task<object>> act)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        T? body;
        try
        {
            body = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, WireJson.Options, context.RequestAborted);
        }
        catch (JsonException failure)
        {
            await WriteAsync(context, ApiReply.Bad(failure.Message));
            return;
        }
        await WriteAsync(context, body is null ? ApiReply.Bad("object expected as the request body") : await act(body));
    }

    public static Task WriteAsync(HttpContext context, object result)
    {
        if (result is ApiReply { ErrorCode: { } code })
            context.Response.StatusCode = code;
        return context.Response.WriteAsJsonAsync(result, result.GetType(), WireJson.Options, "application/json; charset=utf-8", context.RequestAborted);
    }
}
