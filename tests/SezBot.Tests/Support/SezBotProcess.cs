using System.Diagnostics;
using System.Text;

namespace SezBot.Tests.Support;

/// <summary>The built program, run as users run it: a process of its own with piped input and output.</summary>
internal sealed class SezBotProcess : IDisposable
{
    // Far longer than any run of these tests takes: a program that hangs fails its test instead of stopping the suite.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // 128 and the number of the signal
    private const int KilledExitCode = 137;

    private readonly Process _process;
    private readonly LiveOutput _output;
    private readonly LiveOutput _error;

    private SezBotProcess(Process process)
    {
        _process = process;
        _output = new LiveOutput(process.StandardOutput, TestContext.Current.CancellationToken);
        _error = new LiveOutput(process.StandardError, TestContext.Current.CancellationToken);
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public StreamWriter Input => _process.StandardInput;

    /// <summary>The next line of standard output, while the program runs.</summary>
    public ValueTask<string> NextLineAsync() => _output.NextLineAsync(TestContext.Current.CancellationToken);

    /// <summary>The next line of standard error that is looked for, while the program runs.</summary>
    public async Task<string> ErrorLineAsync(Func<string, bool> isIt)
    {
        while (true)
        {
            var line = await _error.NextLineAsync(TestContext.Current.CancellationToken);
            if (isIt(line))
                return line;
        }
    }

    public static async Task<ProcessOutcome> RunAsync(params string[] args)
    {
        using var started = Start(args);
        return await started.EndAsync();
    }

    public static SezBotProcess Start(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sezbot.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new SezBotProcess(Process.Start(start)!);
    }

    /// <summary>Ends the input and waits for the end of the program.</summary>
    public async Task<ProcessOutcome> EndAsync()
    {
        _process.StandardInput.Close();
        return await ResultAsync();
    }

    /// <summary>Waits for the end of the program while its input stays open.</summary>
    public async Task<ProcessOutcome> ResultAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return new ProcessOutcome(_process.ExitCode, await _output.All, await _error.All);
    }

    /// <summary>Sends SIGKILL and returns at once.</summary>
    public void Strike() => _process.Kill();

    /// <summary>Ends the program as <c>kill -9</c> does; false when it had ended by itself.</summary>
    public async Task<bool> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode == KilledExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
