using System.Diagnostics;

namespace SezBot.Telegram;

/// <summary>
/// Named places where a test lets the program be killed: with <c>SEZBOT_FAILPOINT=name:N</c> in the environment it kills itself, as hard as
/// <c>kill -9</c> does, when it comes by for the N-th time. Without it nothing happens.
/// </summary>
internal static class FailPoint
{
    private static readonly (string Name, int At)? Armed = Read(Environment.GetEnvironmentVariable("SEZBOT_FAILPOINT"));
    private static int _reached;

    public static void Reach(string name)
    {
        if (Armed is { } armed && armed.Name == name && Interlocked.Increment(ref _reached) == armed.At)
            Process.GetCurrentProcess().Kill();
    }

    private static (string, int)? Read(string? setting) =>
        setting?.Split(':') is [var name, var at] && int.TryParse(at, out var times) ? (name, times) : null;
}
