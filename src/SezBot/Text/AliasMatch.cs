namespace SezBot.Text;

/// <summary>Words of a text that name a group.</summary>
/// <param name="First">Index of the first of them.</param>
/// <param name="Form">The form that stands there.</param>
public sealed record AliasMatch(int First, AliasForm Form, AliasGroup Group)
{
    public int End => First + Form.Words.Count;
}
