using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SezBot.LanguageModels;

namespace SezBot.Tests.LanguageModels;

public sealed class KernelFactoryTests
{
    [Fact]
    public void The_kernel_has_no_log_that_would_hold_questions_or_the_stacks_of_a_servers_faults()
    {
        using var loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace));
        Assert.Same(NullLoggerFactory.Instance, KernelFactory.Create(loggers, [], []).LoggerFactory);
    }
}
