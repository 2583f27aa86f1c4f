namespace SezBot.State.Migrations;

internal static class M007ModelSpending
{
    // day is yyyy-MM-dd in UTC; cost counts millionths of the unit in which prices are given.
    public static readonly Migration Step = new(7, """
        CREATE TABLE model_spending (
            day TEXT NOT NULL,
            user INTEGER NOT NULL,
            calls INTEGER NOT NULL,
            input_tokens INTEGER NOT NULL,
            output_tokens INTEGER NOT NULL,
            cost INTEGER NOT NULL,
            PRIMARY KEY (day, user)
        ) STRICT, WITHOUT ROWID;
        """);
}
