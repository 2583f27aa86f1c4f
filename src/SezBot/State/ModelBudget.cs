using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace SezBot.State;

/// <summary>
/// What models cost today, by user and in all, against the section <c>Limits</c>. A day is one of UTC. Calls that run at the same time may
/// together go over a limit by what they cost; a program killed in the middle of a call forgets that call.
/// </summary>
public sealed class ModelBudget(BotDatabase database, IOptions<LimitsOptions> limits, TimeProvider time)
{
    private const int KeepDays = 31;
    private const decimal Millionths = 1_000_000;

    private readonly record struct Spent(long Tokens, long Cost, long AllTokens, long AllCost);

    public async Task<BudgetVerdict> AllowsAsync(long user, CancellationToken cancel)
    {
        const string sums = """
            SELECT coalesce(sum(input_tokens + output_tokens) FILTER (WHERE user = @user), 0) AS Tokens, coalesce(sum(cost) FILTER (WHERE user = @user), 0) AS Cost,
                coalesce(sum(input_tokens + output_tokens), 0) AS AllTokens, coalesce(sum(cost), 0) AS AllCost
            FROM model_spending WHERE day = @day
            """;
        var spent = await database.ReadAsync(
            connection => connection.QuerySingleAsync<Spent>(new CommandDefinition(sums, new { user, day = Day(0) }, cancellationToken: cancel)), cancel);
        return Verdict(spent, limits.Value);
    }

    /// <summary>Notes one call. It was made and is to be paid, so the asker's «stop» does not belong in <paramref name="cancel"/>.</summary>
    public Task SpendAsync(long user, int inputTokens, int outputTokens, decimal cost, CancellationToken cancel) => database.WriteAsync(
        connection => NoteAsync(
            connection,
            new { user, inputTokens, outputTokens, cost = (long)Math.Ceiling(cost * Millionths), day = Day(0), oldest = Day(-KeepDays) },
            cancel),
        cancel);

    private static Task<int> NoteAsync(SqliteConnection connection, object row, CancellationToken cancel) => connection.ExecuteAsync(new CommandDefinition(
        """
        DELETE FROM model_spending WHERE day < @oldest;
        INSERT INTO model_spending (day, user, calls, input_tokens, output_tokens, cost) VALUES (@day, @user, 1, @inputTokens, @outputTokens, @cost)
        ON CONFLICT (day, user) DO UPDATE SET calls = calls + 1, input_tokens = input_tokens + excluded.input_tokens,
            output_tokens = output_tokens + excluded.output_tokens, cost = cost + excluded.cost
        """,
        row, cancellationToken: cancel));

    private static BudgetVerdict Verdict(Spent spent, LimitsOptions limits)
    {
        if (spent.Tokens >= limits.ModelTokensPerUserAndDay)
            return BudgetVerdict.UserTokensSpent;
        if (IsSpent(spent.Cost, limits.ModelMoneyPerUserAndDay))
            return BudgetVerdict.UserMoneySpent;
        if (spent.AllTokens >= limits.ModelTokensPerDay)
            return BudgetVerdict.TokensSpent;
        return IsSpent(spent.AllCost, limits.ModelMoneyPerDay) ? BudgetVerdict.MoneySpent : BudgetVerdict.Free;
    }

    private static bool IsSpent(long cost, double? limit) => limit is { } most && cost >= (decimal)most * Millionths;

    private string Day(int offset) => time.GetUtcNow().AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
