using System.Text.Json;
using System.Text.RegularExpressions;
using SezBot.Sandbox.Queries;

namespace SezBot.Sandbox.BotApi;

/// <summary>The command menu by scope and language.</summary>
internal sealed partial class CommandMethods(SandboxWorld world)
{
    private const int Most = 100;
    private const int LongestDescription = 256;

    private static readonly string[] WideScopes = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];

    public IReadOnlyDictionary<string, Func<ApiCall, ApiReply>> Methods => new Dictionary<string, Func<ApiCall, ApiReply>>
    {
        ["setMyCommands"] = SetCommands,
        ["getMyCommands"] = call => WithMenu(call, (scope, language) => ApiReply.Of(world.Commands.Get(scope, language))),
        ["deleteMyCommands"] = call => WithMenu(call, (scope, language) => Store(scope, language, [])),
    };

    private ApiReply SetCommands(ApiCall call)
    {
        if (call.Json("commands") is not { ValueKind: JsonValueKind.Array } list)
            return ApiReply.Bad("can't parse commands: expected an Array");
        if (list.GetArrayLength() > Most)
            return ApiReply.Bad("BOT_COMMANDS_TOO_MUCH");
        var commands = new List<BotCommand>();
        foreach (var item in list.EnumerateArray())
        {
            var name = TextOf(item, "command").TrimStart('/');
            var description = TextOf(item, "description").Trim();
            if (!CommandForm().IsMatch(name))
                return ApiReply.Bad("BOT_COMMAND_INVALID");
            if (description.Length is 0 or > LongestDescription)
                return ApiReply.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
            commands.Add(new BotCommand(name, description));
        }
        return WithMenu(call, (scope, language) => Store(scope, language, commands));
    }

    private ApiReply Store(string scope, string language, IReadOnlyList<BotCommand> commands)
    {
        world.Commands.Set(scope, language, commands);
        return ApiReply.True;
    }

    private ApiReply WithMenu(ApiCall call, Func<string, string, ApiReply> act)
    {
        var language = call.Text("language_code") ?? "";
        if (language.Length > 0 && !LanguageForm().IsMatch(language))
            return ApiReply.Bad("invalid language code specified");
        return Scope(call.Json("scope")).Passed(out var scope, out var badScope) ? act(scope, language) : badScope;
    }

    private Checked<string> Scope(JsonElement? given)
    {
        if (given is not { } scope)
            return "default";
        var type = TextOf(scope, "type");
        if (WideScopes.Contains(type))
            return type;
        if (type is not ("chat" or "chat_administrators" or "chat_member"))
            return ApiReply.Bad("can't parse BotCommandScope: unsupported type specified");
        if (world.Roster.Chat(TextOf(scope, "chat_id")) is not { } chat)
            return ApiReply.Bad("chat not found");
        if (type != "chat_member")
            return $"{type}:{chat.Id}";
        return long.TryParse(TextOf(scope, "user_id"), out var user) && world.Roster.Person(user) is not null ? $"{type}:{chat.Id}:{user}" : ApiReply.Bad("user not found");
    }

    private static string TextOf(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value))
            return "";
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandForm();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex LanguageForm();
}
