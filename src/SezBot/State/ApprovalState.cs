namespace SezBot.State;

/// <summary>What an editor has said of a summary.</summary>
public enum ApprovalState
{
    Waiting,
    Approved,
    Refused,
}
