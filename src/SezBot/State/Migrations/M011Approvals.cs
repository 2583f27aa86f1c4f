namespace SezBot.State.Migrations;

internal static class M011Approvals
{
    // What an editor has to say of a summary before it goes out. request names what was asked for, so that a restart asks nothing twice.
    public static readonly Migration Step = new(11, """
        CREATE TABLE approvals (
            request TEXT PRIMARY KEY,
            digest TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'refused')),
            deadline INTEGER NOT NULL,
            decided_by INTEGER,
            asked_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """);
}
