
namespace SezBot.LanguageModels;

/// <summary>A model's calls for one question.</summary>
/// <param name="user">Whose budget they are charged to.</param>
public sealed class ModelAccount(long user)
{
    private readonly List<(string Prompt, ModelReceipt Receipt)> _calls = [];

    public long User => user;

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<(string Prompt, ModelReceipt Receipt)> Calls => _calls;

    /// <summary>For a call that is about to be made; it may yet come to nothing.</summary>
    public ModelReceipt Open(string prompt)
    {
        var receipt = new ModelReceipt();
        _calls.Add((prompt, receipt));
        return receipt;
    }
}
