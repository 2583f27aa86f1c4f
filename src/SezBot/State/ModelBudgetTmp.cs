namespace SezBot.State;
public sealed class ModelBudget { public Task<bool> AllowsAsync(long? user, CancellationToken cancel) => Task.FromResult(true); public Task SpendAsync(long? user, int tokens, decimal cost, CancellationToken cancel) => Task.CompletedTask; }
