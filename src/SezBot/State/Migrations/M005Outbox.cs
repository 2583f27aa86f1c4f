namespace SezBot.State.Migrations;

internal static class M005Outbox
{
    // priority: 0 answers, 1 broadcasts. target is the key of the message that an edit changes. chat 0 of pauses is everybody.
    public static readonly Migration Step = new(5, """
        CREATE TABLE outbox (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            chat INTEGER NOT NULL,
            priority INTEGER NOT NULL,
            payload TEXT NOT NULL,
            target TEXT,
            state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'failed')),
            attempts INTEGER NOT NULL DEFAULT 0,
            in_doubt INTEGER NOT NULL DEFAULT 0,
            message_id INTEGER,
            error TEXT,
            created_at INTEGER NOT NULL,
            finished_at INTEGER
        ) STRICT;
        CREATE INDEX outbox_pending ON outbox (priority, sequence) WHERE state = 'pending';
        CREATE INDEX outbox_sending ON outbox (sequence) WHERE state = 'sending';
        CREATE INDEX outbox_finished ON outbox (finished_at) WHERE state IN ('sent', 'failed');
        CREATE INDEX outbox_by_message ON outbox (chat, message_id) WHERE message_id IS NOT NULL;
        CREATE TABLE pauses (chat INTEGER PRIMARY KEY, until INTEGER NOT NULL) STRICT;
        """);
}
