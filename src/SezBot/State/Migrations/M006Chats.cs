namespace SezBot.State.Migrations;

internal static class M006Chats
{
    public static readonly Migration Step = new(6, """
        CREATE TABLE chats (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('private', 'group', 'channel')),
            language TEXT,
            length TEXT NOT NULL DEFAULT 'normal' CHECK (length IN ('short', 'normal', 'long')),
            closed_because TEXT,
            first_seen INTEGER NOT NULL,
            last_seen INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE asked (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            user INTEGER NOT NULL,
            chat INTEGER NOT NULL,
            update_id INTEGER NOT NULL UNIQUE,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX asked_by_user ON asked (user, at);
        CREATE INDEX asked_by_chat ON asked (chat, at);
        CREATE TABLE feedback (
            answer TEXT NOT NULL,
            user INTEGER NOT NULL,
            good INTEGER NOT NULL CHECK (good IN (0, 1)),
            at INTEGER NOT NULL,
            PRIMARY KEY (answer, user)
        ) STRICT, WITHOUT ROWID;
        """);
}
