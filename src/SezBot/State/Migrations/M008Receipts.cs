namespace SezBot.State.Migrations;

internal static class M008Receipts
{
    // How an answer came about, as JSON; for the owner, who asks why.
    public static readonly Migration Step = new(8, """
        CREATE TABLE receipts (
            answer INTEGER PRIMARY KEY REFERENCES answers (sequence) ON DELETE CASCADE,
            json TEXT NOT NULL
        ) STRICT;
        """);
}
