namespace SezBot.State.Migrations;

internal static class M009Digests
{
    // A summary is an answer with stories: it goes when the answer goes.
    public static readonly Migration Step = new(9, """
        CREATE TABLE digests (
            answer INTEGER PRIMARY KEY REFERENCES answers (sequence) ON DELETE CASCADE,
            date TEXT NOT NULL,
            language TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX digests_made ON digests (made_at);
        """);
}
