using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SezBot.State;
using SezBot.Tests.Support;

namespace SezBot.Tests.State;

public sealed class ModelBudgetTests : IDisposable
{
    private const long Ada = 1;
    private const long Boris = 2;

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(SomeState.Noon);
    private readonly LimitsOptions _limits = new() { ModelTokensPerUserAndDay = 1000, ModelTokensPerDay = 1500, ModelMoneyPerUserAndDay = 0.3, ModelMoneyPerDay = 0.5 };
    private BotDatabase _database;

    public ModelBudgetTests() => _database = new BotDatabase(_folder.In("bot.db"), _time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ModelBudget Budget => new(_database, Options.Create(_limits), _time);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_user_has_tokens_until_they_are_spent_and_others_still_have_theirs()
    {
        await Budget.SpendAsync(Ada, 900, 99, 0, Cancel);
        Assert.Equal(BudgetVerdict.Free, await Budget.AllowsAsync(Ada, Cancel));
        await Budget.SpendAsync(Ada, 0, 1, 0, Cancel);
        Assert.Equal(BudgetVerdict.UserTokensSpent, await Budget.AllowsAsync(Ada, Cancel));
        Assert.Equal(BudgetVerdict.Free, await Budget.AllowsAsync(Boris, Cancel));
    }

    [Fact]
    public async Task All_users_together_have_a_limit_of_their_own()
    {
        foreach (var user in Enumerable.Range(10, 15))
            await Budget.SpendAsync(user, 100, 0, 0, Cancel);
        Assert.Equal(BudgetVerdict.TokensSpent, await Budget.AllowsAsync(Ada, Cancel));
    }

    [Fact]
    public async Task Money_is_counted_to_a_millionth_without_losing_any()
    {
        for (var call = 0; call < 299; call++)
            await Budget.SpendAsync(Ada, 1, 1, 0.001m, Cancel);
        Assert.Equal(BudgetVerdict.Free, await Budget.AllowsAsync(Ada, Cancel));
        await Budget.SpendAsync(Ada, 1, 1, 0.0009999m, Cancel);
        Assert.Equal(BudgetVerdict.UserMoneySpent, await Budget.AllowsAsync(Ada, Cancel));
        await Budget.SpendAsync(Boris, 1, 1, 0.2m, Cancel);
        Assert.Equal(BudgetVerdict.MoneySpent, await Budget.AllowsAsync(Boris, Cancel));
    }

    [Fact]
    public async Task Without_a_limit_of_money_none_is_spent()
    {
        (_limits.ModelMoneyPerDay, _limits.ModelMoneyPerUserAndDay) = (null, null);
        await Budget.SpendAsync(Ada, 1, 1, 1_000_000m, Cancel);
        Assert.Equal(BudgetVerdict.Free, await Budget.AllowsAsync(Ada, Cancel));
    }

    [Fact]
    public async Task What_was_spent_survives_a_restart_and_ends_with_the_day()
    {
        await Budget.SpendAsync(Ada, 1000, 0, 0, Cancel);
        _database.Dispose();
        _database = new BotDatabase(_folder.In("bot.db"), _time);
        Assert.Equal(BudgetVerdict.UserTokensSpent, await Budget.AllowsAsync(Ada, Cancel));
        _time.SetUtcNow(new DateTimeOffset(SomeState.Noon.Date.AddDays(1).AddSeconds(-1), TimeSpan.Zero));
        Assert.Equal(BudgetVerdict.UserTokensSpent, await Budget.AllowsAsync(Ada, Cancel));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(BudgetVerdict.Free, await Budget.AllowsAsync(Ada, Cancel));
    }

    [Fact]
    public async Task Calls_at_the_same_time_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Budget.SpendAsync(Ada, 5, 4, 0, Cancel)));
        Assert.Equal(BudgetVerdict.Free, await Budget.AllowsAsync(Ada, Cancel));
        await Budget.SpendAsync(Ada, 50, 50, 0, Cancel);
        Assert.Equal(BudgetVerdict.UserTokensSpent, await Budget.AllowsAsync(Ada, Cancel));
    }
}
