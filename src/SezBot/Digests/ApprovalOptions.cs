using System.ComponentModel.DataAnnotations;

namespace SezBot.Digests;

/// <summary>Whether an editor reads summaries before they go out (section <c>Digests:Approval</c>).</summary>
public sealed class ApprovalOptions
{
    /// <summary>The chat of the editors; null for no approval. Whoever may write there decides.</summary>
    public long? Chat { get; set; }

    /// <summary>How many minutes they have.</summary>
    [Range(1, 720)]
    public int Minutes { get; set; } = 30;

    /// <summary>What happens when nobody has decided by then.</summary>
    public DeadlineAction AtDeadline { get; set; } = DeadlineAction.Send;
}
