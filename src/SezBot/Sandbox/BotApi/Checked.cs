using System.Diagnostics.CodeAnalysis;

namespace SezBot.Sandbox.BotApi;

/// <summary>A value that passed its checks, or the answer that refuses it.</summary>
internal readonly record struct Checked<T>(T? Value, ApiReply? Refusal)
    where T : class
{
    public static implicit operator Checked<T>(T value) => new(value, null);

    public static implicit operator Checked<T>(ApiReply refusal) => new(null, refusal);

    public bool Passed([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out ApiReply? refusal)
    {
        (value, refusal) = (Value, Refusal);
        return value is not null;
    }

    /// <summary>The value, where a refusal would be a mistake of the caller.</summary>
    public T Required => Value ?? throw new InvalidOperationException(Refusal!.Description);
}
