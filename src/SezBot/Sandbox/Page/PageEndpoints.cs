using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SezBot.Sandbox.BotApi;

namespace SezBot.Sandbox.Page;

/// <summary>What the chat page does in the people's stead.</summary>
internal static class PageEndpoints
{
    public static void Map(RouteGroupBuilder routes, SandboxWorld world)
    {
        routes.MapPost("/messages", context => PageBody.HandleAsync<Chats.NewMessage>(context, body => Reply(world.People.Write(body), PageMessage.Of)));
        routes.MapPost("/edits", context => PageBody.HandleAsync<PageBodies.Edit>(
            context, body => Reply(world.People.Edit(body.ChatId, body.MessageId, body.FromId, body.Text), PageMessage.Of)));
        routes.MapPost("/taps", context => PageBody.HandleAsync<PageBodies.Tap>(
            context, body => Reply(world.Callbacks.Tap(body.ChatId, body.MessageId, body.FromId, body.Data, body.Forged), id => new { CallbackQueryId = id })));
        routes.MapPost("/inline/choose", context => PageBody.HandleAsync<PageBodies.Choice>(
            context, body => Reply(world.Inline.Choose(body.FromId, body.ChatId, body.ResultId, body.Query ?? ""), PageMessage.Of)));
        routes.MapPost("/blocks", context => PageBody.HandleAsync<PageBodies.Block>(
            context, body => world.Membership.Block(body.UserId, body.Blocked) ? new { body.UserId, body.Blocked } : ApiReply.Bad("user not found")));
        routes.MapPost("/members", context => PageBody.HandleAsync<PageBodies.Member>(context, body => Reply(
            world.Membership.SetStatus(body.ChatId, body.Status ?? (body.Joined ? "member" : "kicked")), chat => new { ChatId = chat.Id, Status = chat.BotStatus })));
        routes.MapPost("/migrations", context => PageBody.HandleAsync<PageBodies.Migration>(
            context, body => Reply(world.Membership.Upgrade(body.ChatId), chat => new { ChatId = chat.Id })));
        routes.MapPost("/stops", context => PageBody.HandleAsync<PageBodies.Stop>(context, body => Reply(Stop(world, body), _ => body)));
        routes.MapPost("/inline", context => InlineAsync(context, world));
    }

    private static object Reply<T>(Checked<T> result, Func<T, object> shape)
        where T : class => result.Value is { } value ? shape(value) : result.Refusal!;

    private static Checked<Chats.Chat> Stop(SandboxWorld world, PageBodies.Stop body)
    {
        if (world.Roster.Chat(body.ChatId) is not { IsPrivate: true } chat)
            return ApiReply.Bad("chat not found");
        world.Updates.Add("stopped_message_generation", new { Chat = chat.Card, body.DraftId });
        return chat;
    }

    private static Task InlineAsync(HttpContext context, SandboxWorld world) =>
        PageBody.HandleAsync<PageBodies.Inline>(context, body => AskAsync(world, body, context.RequestAborted));

    private static async Task<object> AskAsync(SandboxWorld world, PageBodies.Inline body, CancellationToken cancel)
    {
        if (!world.Inline.Ask(body.FromId, body.ChatId, body.Query ?? "", body.Offset ?? "").Passed(out var asked, out var badQuestion))
            return badQuestion;
        try
        {
            var answer = await asked.Answer.Task.WaitAsync(TimeSpan.FromSeconds(10), world.Time, cancel);
            return new { Results = answer.Results.Select(result => result.Raw), answer.NextOffset, answer.Button, answer.CacheTime, answer.IsPersonal };
        }
        catch (TimeoutException)
        {
            return new { Results = Array.Empty<JsonElement>(), TimedOut = true };
        }
    }
}
