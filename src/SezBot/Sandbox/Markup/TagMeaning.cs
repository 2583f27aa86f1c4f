namespace SezBot.Sandbox.Markup;

/// <summary>Which entity a closed tag makes.</summary>
internal static class TagMeaning
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["span"] = "spoiler",
        ["tg-spoiler"] = "spoiler",
        ["pre"] = "pre",
        ["code"] = "code",
    };

    /// <returns>Null for a link to an address that Telegram does not accept: the text stays, the link goes.</returns>
    public static TextEntity? Of(OpenTag tag, TextEntity range, string text) => tag.Name switch
    {
        "a" => LinkAddress.Checked(string.IsNullOrEmpty(tag.Argument) ? text : tag.Argument) is { } url ? range with { Type = "text_link", Url = url } : null,
        "tg-emoji" => range with { Type = "custom_emoji", CustomEmojiId = tag.Argument },
        "blockquote" => range with { Type = tag.Argument is null ? "blockquote" : "expandable_blockquote" },
        // A language on code alone is kept only until a <pre> around it may claim it; FormattedText drops it.
        "code" => range with { Type = "code", Language = tag.Argument },
        _ => range with { Type = Types[tag.Name] },
    };
}
