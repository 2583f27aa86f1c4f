using System.ComponentModel.DataAnnotations;

namespace SezBot.Web;

/// <summary>Section <c>Web</c> of the configuration.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>The one address where HTTP is served.</summary>
    [Required(ErrorMessage = "Web:Address")]
    [RegularExpression(@"https?://[^/\s]+/?", ErrorMessage = "Web:Address")]
    public string Address { get; set; } = "http://127.0.0.1:8080";
}
