using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace SezBot.Commands;

/// <summary>The log of a one-shot verb: standard error only, because standard output is the verb's answer.</summary>
internal static class ProgramLog
{
    public static Logger Create(bool verbose) => new LoggerConfiguration()
        .MinimumLevel.Is(verbose ? LogEventLevel.Debug : LogEventLevel.Warning)
        // They print addresses of requests, and a bot's token is a part of the Bot API's.
        .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.Hosting", LogEventLevel.Warning)
        // What keeps the program from starting is said in one sentence.
        .MinimumLevel.Override("Microsoft.Extensions.Hosting", LogEventLevel.Fatal)
        .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
        .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose)
        .CreateLogger();
}
