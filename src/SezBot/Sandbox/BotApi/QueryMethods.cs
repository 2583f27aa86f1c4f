namespace SezBot.Sandbox.BotApi;

/// <summary>Answers to pressed buttons and to inline queries.</summary>
internal sealed class QueryMethods(SandboxWorld world)
{
    private const int LongestOffset = 64;

    public IReadOnlyDictionary<string, Func<ApiCall, ApiReply>> Methods => new Dictionary<string, Func<ApiCall, ApiReply>>
    {
        ["answerCallbackQuery"] = call =>
            world.Callbacks.Answer(call.Text("callback_query_id") ?? "", call.Text("text"), call.Flag("show_alert"), call.Text("url")),
        ["answerInlineQuery"] = AnswerInline,
    };

    private ApiReply AnswerInline(ApiCall call)
    {
        var next = call.Text("next_offset") ?? "";
        if (System.Text.Encoding.UTF8.GetByteCount(next) > LongestOffset)
            return ApiReply.Bad("NEXT_OFFSET_INVALID");
        if (!InlineResults.Read(call.Json("results")).Passed(out var results, out var badResults))
            return badResults;
        return world.Inline.Answer(call.Text("inline_query_id") ?? "", new Queries.InlineAnswer(results)
        {
            NextOffset = next,
            CacheTime = (int)Math.Clamp(call.Number("cache_time") ?? 300, 0, int.MaxValue),
            IsPersonal = call.Flag("is_personal"),
            Button = call.Json("button"),
        });
    }
}
