using System.Text.Json;

namespace SezBot.Sandbox.BotApi;

/// <summary>What the bot is and says of itself.</summary>
internal sealed class ProfileMethods(SandboxWorld world)
{
    private const int LongestDescription = 512;
    private const int LongestShortDescription = 120;
    private const int LongestName = 64;

    public IReadOnlyDictionary<string, Func<ApiCall, ApiReply>> Methods => new Dictionary<string, Func<ApiCall, ApiReply>>
    {
        ["getMe"] = _ => GetMe(),
        ["setMyName"] = call => Set(call, "name", LongestName),
        ["getMyName"] = call => ApiReply.Of(new { Name = Get(call, "name") }),
        ["setMyDescription"] = call => Set(call, "description", LongestDescription),
        ["getMyDescription"] = call => ApiReply.Of(new { Description = Get(call, "description") }),
        ["setMyShortDescription"] = call => Set(call, "short_description", LongestShortDescription),
        ["getMyShortDescription"] = call => ApiReply.Of(new { ShortDescription = Get(call, "short_description") }),
        ["setChatMenuButton"] = SetMenuButton,
        ["getChatMenuButton"] = call => ApiReply.Of(world.Profile.MenuButtons.GetValueOrDefault(call.Number("chat_id") ?? 0, new { Type = "default" })),
    };

    private ApiReply GetMe() => ApiReply.Of(new
    {
        world.Roster.Bot.Id,
        IsBot = true,
        world.Roster.Bot.FirstName,
        world.Roster.Bot.Username,
        CanJoinGroups = true,
        world.Options.CanReadAllGroupMessages,
        SupportsInlineQueries = true,
        CanConnectToBusiness = false,
        HasMainWebApp = false,
    });

    private ApiReply Set(ApiCall call, string part, int longest)
    {
        var text = call.Text(part) ?? "";
        if (text.EnumerateRunes().Count() > longest)
            return ApiReply.Bad($"the {part.Replace('_', ' ')} is too long");
        world.Profile.Set(part, call.Text("language_code") ?? "", text);
        return ApiReply.True;
    }

    private string Get(ApiCall call, string part) => world.Profile.Get(part, call.Text("language_code") ?? "");

    private ApiReply SetMenuButton(ApiCall call)
    {
        if (call.Json("menu_button") is not { } button)
            button = JsonSerializer.SerializeToElement(new { type = "default" });
        if (button.ValueKind != JsonValueKind.Object || !button.TryGetProperty("type", out var type) || type.GetString() is not ("commands" or "web_app" or "default"))
            return ApiReply.Bad("can't parse MenuButton");
        world.Profile.MenuButtons[call.Number("chat_id") ?? 0] = button;
        return ApiReply.True;
    }
}
