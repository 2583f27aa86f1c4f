using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SezBot.Sandbox.BotApi;

namespace SezBot.Sandbox.Page;

/// <summary>What the chat page reads.</summary>
internal static class PageViews
{
    public static void Map(RouteGroupBuilder routes, SandboxWorld world)
    {
        routes.MapGet("/world", context => PageBody.WriteAsync(context, Describe(world)));
        routes.MapGet("/messages", context => PageBody.WriteAsync(context, History(world, context.Request)));
        routes.MapGet("/commands", context => PageBody.WriteAsync(context, Commands(world, context.Request)));
        routes.MapGet("/files/{id}", (HttpContext context, string id) => FileAsync(world, context, id));
    }

    private static object Describe(SandboxWorld world)
    {
        lock (world.Gate)
        {
            return new
            {
                Bot = new { world.Roster.Bot.Id, world.Roster.Bot.Username, world.Roster.Bot.FirstName },
                // Events after this number are not yet in what the page is about to load.
                Sequence = world.Events.Last,
                Users = world.Roster.People.Select(person => new
                {
                    person.Id,
                    person.FirstName,
                    person.Username,
                    person.LanguageCode,
                    Blocked = world.Roster.Chat(person.Id)!.BotStatus == "kicked",
                }).ToList(),
                Chats = world.Roster.Chats.Select(chat => new
                {
                    chat.Id,
                    chat.Card.Type,
                    Title = chat.Card.Title ?? chat.Card.FirstName,
                    IsForum = chat.IsForum,
                    MemberIds = chat.Members,
                    AdminIds = chat.Admins,
                    chat.BotStatus,
                    chat.UpgradedTo,
                    Topics = chat.Topics.Select(topic => new { topic.Id, topic.Name }).ToList(),
                }).ToList(),
            };
        }
    }

    private static object History(SandboxWorld world, HttpRequest request)
    {
        lock (world.Gate)
        {
            return world.Roster.Chat(request.Query["chat_id"].ToString()) is { } chat
                ? chat.History.Select(PageMessage.Of).ToList()
                : ApiReply.Bad("chat not found");
        }
    }

    private static object Commands(SandboxWorld world, HttpRequest request)
    {
        var person = long.TryParse(request.Query["from_id"], out var id) ? world.Roster.Person(id) : null;
        return world.Roster.Chat(request.Query["chat_id"].ToString()) is { } chat && person is not null
            ? world.Commands.SeenBy(chat, person)
            : ApiReply.Bad("chat or user not found");
    }

    private static async Task FileAsync(SandboxWorld world, HttpContext context, string id)
    {
        if (!world.Files.TryFind(id, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = file.MimeType.StartsWith("image/", StringComparison.Ordinal) ? file.MimeType : "application/octet-stream";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }
}
