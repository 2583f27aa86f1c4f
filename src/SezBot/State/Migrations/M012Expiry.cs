namespace SezBot.State.Migrations;

internal static class M012Expiry
{
    // Past this moment a message is not sent any more; null where it never is too late.
    public static readonly Migration Step = new(12, """
        ALTER TABLE outbox ADD COLUMN expires_at INTEGER;
        CREATE INDEX outbox_expiring ON outbox (expires_at) WHERE state = 'pending' AND expires_at IS NOT NULL;
        """);
}
