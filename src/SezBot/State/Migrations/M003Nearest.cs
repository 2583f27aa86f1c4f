namespace SezBot.State.Migrations;

internal static class M003Nearest
{
    // What a refusal offered, by public ids of articles; and, of an answer that tells more, the id of the first answer to its question.
    public static readonly Migration Step = new(3, """
        CREATE TABLE nearest (
            answer INTEGER NOT NULL REFERENCES answers (sequence) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            article TEXT NOT NULL,
            PRIMARY KEY (answer, position)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE answers ADD COLUMN continues TEXT;
        CREATE INDEX answers_by_first ON answers (continues) WHERE continues IS NOT NULL;
        """);
}
