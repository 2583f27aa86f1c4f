namespace SezBot.Digests;

/// <summary>What happens to a summary that nobody has decided on.</summary>
public enum DeadlineAction
{
    Send,
    Drop,
}
