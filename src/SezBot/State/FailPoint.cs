using System.Diagnostics;
using System.Globalization;

namespace SezBot.State;

/// <summary>
/// Named places where a test lets the program be killed: with <c>SEZBOT_FAILPOINT=name:N</c> in the environment it kills itself, as hard as
/// <c>kill -9</c> does, when it comes by for the N-th time; with <c>name:N:M</c> M milliseconds later, in the middle of what follows.
/// Without it nothing happens.
/// </summary>
internal static class FailPoint
{
    private static readonly (string Name, int At, int Delay)? Armed = Read(Environment.GetEnvironmentVariable("SEZBOT_FAILPOINT"));
    private static int _reached;

    public static void Reach(string name)
    {
        if (Armed is not { } armed || armed.Name != name || Interlocked.Increment(ref _reached) != armed.At)
            return;
        if (armed.Delay > 0)
            new Thread(() => KillAfter(armed.Delay)) { IsBackground = true }.Start();
        else
            KillAfter(0);
    }

    private static void KillAfter(int milliseconds)
    {
        Thread.Sleep(milliseconds);
        Process.GetCurrentProcess().Kill();
    }

    private static (string, int, int)? Read(string? setting) => setting?.Split(':') switch
    {
        [var name, var at] => (name, Number(at), 0),
        [var name, var at, var delay] => (name, Number(at), Number(delay)),
        _ => null,
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
