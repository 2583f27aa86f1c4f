using SezBot.Benchmarks.Load;

namespace SezBot.Tests.Durability;

/// <summary>A <see cref="BotUnderLoad"/> that the tests of a class use one after the other.</summary>
public sealed class BusyBot : IAsyncLifetime
{
    internal const int Readers = 200;

    internal BotUnderLoad Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await BotUnderLoad.StartAsync(Readers, TimeSpan.FromSeconds(2), CancellationToken.None);

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
