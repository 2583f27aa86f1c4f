using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SezBot.Digests;

/// <summary>How summaries look (section <c>Digests</c>).</summary>
public sealed class DigestOptions
{
    public const string Section = "Digests";

    /// <summary>What the title begins with; null for «ОЭЗ» or "SEZ" by the language.</summary>
    [StringLength(60, MinimumLength = 1)]
    public string? Name { get; set; }

    /// <summary>IANA name: whose day «today» is where nobody has said otherwise, and the zone of new subscriptions.</summary>
    [Required, TimeZoneName]
    public string TimeZone { get; set; } = "Europe/Moscow";

    [Range(1, 7)]
    public int MostStories { get; set; } = 7;

    /// <summary>Characters that a reader sees, of the whole message.</summary>
    [Range(500, 4000)]
    public int MostCharacters { get; set; } = 1500;

    /// <summary>One emoji before each headline.</summary>
    public bool Emoji { get; set; } = true;

    public bool Hashtags { get; set; } = true;

    [ValidateObjectMembers]
    public ApprovalOptions Approval { get; set; } = new();
}
