namespace SezBot.State.Migrations;

internal static class M004Inbox
{
    // json is the update as it came, emptied when it is done; times are milliseconds since 1970 in UTC.
    public static readonly Migration Step = new(4, """
        CREATE TABLE inbox (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            update_id INTEGER NOT NULL UNIQUE,
            lane TEXT NOT NULL,
            json TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'dead')),
            attempts INTEGER NOT NULL DEFAULT 0,
            received_at INTEGER NOT NULL,
            finished_at INTEGER,
            error TEXT
        ) STRICT;
        CREATE INDEX inbox_pending ON inbox (sequence) WHERE state = 'pending';
        CREATE INDEX inbox_finished ON inbox (finished_at) WHERE state = 'done';
        """);
}
