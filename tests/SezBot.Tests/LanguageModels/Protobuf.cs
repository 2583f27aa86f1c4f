using System.Text;

namespace SezBot.Tests.LanguageModels;

/// <summary>Writes protocol buffer messages by hand (protobuf.dev/programming-guides/encoding), enough for models that a test makes.</summary>
internal sealed class Protobuf
{
    private const int Varint = 0;
    private const int Bytes = 2;
    private const int Fixed32 = 5;

    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public Protobuf Number(int field, long value)
    {
        Key(field, Varint);
        Write((ulong)value);
        return this;
    }

    public Protobuf Float(int field, float value)
    {
        Key(field, Fixed32);
        _bytes.AddRange(BitConverter.GetBytes(value));
        return this;
    }

    public Protobuf Text(int field, string value) => Raw(field, Encoding.UTF8.GetBytes(value));

    public Protobuf Message(int field, Protobuf message) => Raw(field, message.ToArray());

    public Protobuf Messages(int field, IEnumerable<Protobuf> messages)
    {
        foreach (var message in messages)
            Message(field, message);
        return this;
    }

    public Protobuf Raw(int field, byte[] value)
    {
        Key(field, Bytes);
        Write((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    private void Key(int field, int type) => Write((ulong)((field << 3) | type));

    private void Write(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
    }
}
