namespace SezBot.Telegram;

/// <summary>How the way to Telegram is.</summary>
public enum ProbeVerdict
{
    NoToken,
    Reached,
    TokenRefused,
    Unreachable,
}
