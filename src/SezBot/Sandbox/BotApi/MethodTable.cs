using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace SezBot.Sandbox.BotApi;

/// <summary>The methods that the sandbox knows, by name in any case.</summary>
internal sealed class MethodTable
{
    private readonly FrozenDictionary<string, (string Name, Func<ApiCall, Task<ApiReply>> Run)> _methods;

    public MethodTable(SandboxWorld world)
    {
        var updates = new UpdateMethods(world);
        var waiting = new Dictionary<string, Func<ApiCall, Task<ApiReply>>> { ["getUpdates"] = updates.GetUpdatesAsync };
        var immediate = new[]
        {
            updates.Methods, new MessageMethods(world).Methods, new EditMethods(world).Methods, new FileMethods(world).Methods,
            new QueryMethods(world).Methods, new ChatMethods(world).Methods, new CommandMethods(world).Methods, new ProfileMethods(world).Methods,
        };
        foreach (var (name, run) in immediate.SelectMany(group => group))
            waiting.Add(name, call => Task.FromResult(Locked(world, run, call)));
        _methods = waiting.ToFrozenDictionary(entry => entry.Key, entry => (entry.Key, entry.Value), StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="name">In the Bot API's own spelling.</param>
    public bool TryFind(string asked, [MaybeNullWhen(false)] out string name, [MaybeNullWhen(false)] out Func<ApiCall, Task<ApiReply>> run)
    {
        var found = _methods.TryGetValue(asked, out var method);
        (name, run) = method;
        return found;
    }

    private static ApiReply Locked(SandboxWorld world, Func<ApiCall, ApiReply> run, ApiCall call)
    {
        lock (world.Gate)
            return run(call);
    }
}
