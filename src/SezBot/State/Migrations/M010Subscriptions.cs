namespace SezBot.State.Migrations;

internal static class M010Subscriptions
{
    // topic 0 is no topic of a forum. time and quiet_… are HH:mm of the zone; weekdays has a bit for each day, Monday the first.
    // date is the subscriber's own yyyy-MM-dd; window_end is where the news of that summary end and those of the next begin.
    public static readonly Migration Step = new(10, """
        CREATE TABLE subscriptions (
            chat INTEGER NOT NULL,
            topic INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('private', 'group', 'channel')),
            time TEXT NOT NULL,
            zone TEXT NOT NULL,
            weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
            quiet_from TEXT,
            quiet_to TEXT,
            topics TEXT NOT NULL,
            language TEXT NOT NULL,
            sound INTEGER NOT NULL CHECK (sound IN (0, 1)),
            tells_empty INTEGER NOT NULL CHECK (tells_empty IN (0, 1)),
            subscribed_by INTEGER NOT NULL,
            paused_because TEXT,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (chat, topic)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX subscriptions_by_times ON subscriptions (zone, time, weekdays, quiet_from, quiet_to);
        CREATE TABLE deliveries (
            chat INTEGER NOT NULL,
            topic INTEGER NOT NULL,
            date TEXT NOT NULL,
            window_end INTEGER NOT NULL,
            digest TEXT,
            outbox_key TEXT,
            state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'nothing', 'refused')),
            message_id INTEGER,
            in_doubt INTEGER NOT NULL DEFAULT 0,
            error TEXT,
            made_at INTEGER NOT NULL,
            PRIMARY KEY (chat, topic, date)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX deliveries_by_date ON deliveries (date, state);
        CREATE INDEX deliveries_queued ON deliveries (outbox_key) WHERE state = 'queued';
        CREATE INDEX deliveries_by_digest ON deliveries (digest) WHERE digest IS NOT NULL;
        CREATE TABLE leases (
            name TEXT PRIMARY KEY,
            holder TEXT NOT NULL,
            machine TEXT NOT NULL,
            until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """);
}
