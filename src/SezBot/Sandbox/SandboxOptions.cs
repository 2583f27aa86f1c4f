using System.ComponentModel.DataAnnotations;

namespace SezBot.Sandbox;

/// <summary>The section <c>Sandbox</c>: how strict the sandbox is and how much it keeps. Switches may be turned while it runs.</summary>
internal sealed class SandboxOptions
{
    /// <summary>The token of the sandbox's own bot; of no value anywhere else. The number before the colon is the bot's id.</summary>
    [Required, RegularExpression(@"^\d{1,15}:[\w-]+$")]
    public string Token { get; set; } = "1000000001:sandbox-token-of-no-value-elsewhere";

    [Required, RegularExpression("^[A-Za-z0-9_]{5,32}$")]
    public string BotUsername { get; set; } = "sezbot_sandbox_bot";

    [Required]
    public string BotName { get; set; } = "SezBot";

    /// <summary>Off as for a new bot: in groups it then sees only commands, replies to it and service messages.</summary>
    public bool CanReadAllGroupMessages { get; set; }

    public bool RateLimits { get; set; } = true;

    /// <summary>Messages a second to all chats together; the Bot API's FAQ names about 30.</summary>
    [Range(1, 100_000)]
    public int MessagesPerSecond { get; set; } = 30;

    /// <summary>How many messages one chat may get at once before one a second holds; the FAQ says only that short bursts pass.</summary>
    [Range(1, 1000)]
    public int ChatBurst { get; set; } = 3;

    /// <summary>Messages a minute to one group (FAQ).</summary>
    [Range(1, 100_000)]
    public int GroupMessagesPerMinute { get; set; } = 20;

    /// <summary>Messages kept of one chat; older ones can no longer be replied to or edited.</summary>
    [Range(1, 1_000_000)]
    public int MessagesKept { get; set; } = 2_000;

    /// <summary>Events kept for pages that read on from an older sequence number.</summary>
    [Range(1, 1_000_000)]
    public int EventsKept { get; set; } = 10_000;

    /// <summary>What was sent and edited is kept in full up to this number; 0 keeps only the counters.</summary>
    [Range(0, 10_000_000)]
    public int LogKept { get; set; } = 100_000;

    /// <summary>Whether choosing an inline result is told to the bot; BotFather's «inline feedback».</summary>
    public bool InlineFeedback { get; set; } = true;

    [Range(1, 2_000_000_000)]
    public int FirstUpdateId { get; set; } = 500_000_001;
}
