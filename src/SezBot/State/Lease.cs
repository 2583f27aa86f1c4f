using Dapper;
using Microsoft.Data.Sqlite;
using SezBot.Corpus;

namespace SezBot.State;

/// <summary>
/// The right to be the one that does something, kept in <c>bot.db</c> under a name. It ends when it is not renewed, and at once when its
/// holder's process ends: the holder keeps a file beside the database open, which the operating system frees whatever happens.
/// </summary>
public sealed class Lease(BotDatabase database, TimeProvider time) : IDisposable
{
    /// <summary>The lease of the program that sends and answers.</summary>
    public const string Bot = "bot";

    private static readonly TimeSpan Term = TimeSpan.FromSeconds(10);

    private readonly string _holder = Guid.NewGuid().ToString("n");
    private HeldFile? _alive;

    /// <summary>Takes the lease, or renews it.</summary>
    /// <returns>False when another holds it.</returns>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public async Task<bool> TakeAsync(CancellationToken cancel)
    {
        if (_alive is null)
        {
            _alive = HeldFile.TryHold($"{database.Path}.{Bot}");
            if (_alive is null)
                return false;
            database.Reopen();
        }
        var now = time.GetUtcNow();
        var row = new { Bot, _holder, machine = Environment.MachineName, now = now.ToUnixTimeMilliseconds(), until = (now + Term).ToUnixTimeMilliseconds() };
        // On this machine the file has told that no other lives; of another machine only the term tells.
        var taken = await database.WriteAsync(
            connection => connection.ExecuteAsync(new CommandDefinition(
                """
                INSERT INTO leases (name, holder, machine, until) VALUES (@Bot, @_holder, @machine, @until)
                ON CONFLICT (name) DO UPDATE SET holder = @_holder, machine = @machine, until = @until
                WHERE holder = @_holder OR machine = @machine OR until <= @now
                """,
                row, cancellationToken: cancel)),
            cancel);
        if (taken == 0)
            Release();
        return taken > 0;
    }

    /// <summary>Renews a lease that was taken.</summary>
    /// <returns>False when it was lost.</returns>
    public async Task<bool> RenewAsync(CancellationToken cancel)
    {
        var until = (time.GetUtcNow() + Term).ToUnixTimeMilliseconds();
        var renewed = _alive is not null && await database.WriteAsync(
            connection => connection.ExecuteAsync(new CommandDefinition(
                "UPDATE leases SET until = @until WHERE name = @Bot AND holder = @_holder", new { Bot, _holder, until }, cancellationToken: cancel)),
            cancel) > 0;
        if (!renewed)
            Release();
        return renewed;
    }

    public void Dispose() => Release();

    /// <summary>Whether it is held, asked in the transaction of what may be done only by its holder.</summary>
    internal Task<bool> IsHeldAsync(SqliteConnection connection, CancellationToken cancel) => connection.ExecuteScalarAsync<bool>(new CommandDefinition(
        "SELECT EXISTS (SELECT 1 FROM leases WHERE name = @Bot AND holder = @_holder)", new { Bot, _holder }, cancellationToken: cancel));

    private void Release()
    {
        _alive?.Dispose();
        _alive = null;
    }
}
