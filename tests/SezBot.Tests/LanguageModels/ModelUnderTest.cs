using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using SezBot.LanguageModels;
using SezBot.Tests.Telegram;

namespace SezBot.Tests.LanguageModels;

/// <summary>A <see cref="ChatModel"/> as the program makes it, and everything that it logs.</summary>
internal sealed class ModelUnderTest : IDisposable
{
    private readonly ServiceProvider _services;

    public ModelUnderTest(ChatOptions options, TimeProvider? time = null, IEnumerable<KernelPlugin>? plugins = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log));
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddLanguageModels();
        services.AddSingleton(Options.Create(options));
        services.AddSingleton(provider => KernelFactory.Create(
            provider.GetRequiredService<ILoggerFactory>(), [new CallLogFilter(provider.GetRequiredService<ILogger<CallLogFilter>>())], plugins ?? [], provider.GetRequiredService<ChatServer>()));
        _services = services.BuildServiceProvider();
    }

    public CollectedLog Log { get; } = new();

    public ChatModel Model => _services.GetRequiredService<ChatModel>();

    public Kernel Kernel => _services.GetRequiredService<Kernel>();

    public Breaker Breaker => _services.GetRequiredService<Breaker>();

    public IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    public ModelReceipt Receipt { get; private set; } = new();

    public static PromptCall Call(string evidence = "[1] Завод открыт в 2019 году.", string question = "Когда открыт завод?", string language = "ru") => new(
        "answer", language, new KernelArguments { ["question"] = question, ["evidence"] = evidence, ["today"] = "2026-03-02", ["length"] = "2–3" });

    /// <summary>Asks for the whole answer; <see cref="Receipt"/> is the call's.</summary>
    public Task<string> AskAsync(PromptCall? call = null)
    {
        Receipt = new ModelReceipt();
        return Model.CompleteAsync(call ?? Call(), Receipt, TestContext.Current.CancellationToken);
    }

    public async Task<ModelFault> FaultAsync(PromptCall? call = null) => (await Assert.ThrowsAsync<ModelException>(() => AskAsync(call))).Fault;

    public void Dispose() => _services.Dispose();
}
