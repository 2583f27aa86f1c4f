namespace SezBot.LanguageModels;

/// <summary>The body of an answer, which fails as a <see cref="ModelException"/> where it is too long or ends before its end.</summary>
/// <param name="most">Bytes.</param>
internal sealed class BoundedStream(Stream body, long most) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(await body.ReadAsync(buffer, cancellationToken));
        }
        catch (IOException failure)
        {
            throw new ModelException(ModelFault.Reset, "The connection to the model ended in the middle of its answer.", failure);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Counted(body.Read(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            body.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int count)
    {
        _read += count;
        return _read <= most ? count : throw new ModelException(ModelFault.TooLong, $"The model's answer has more than {most} bytes.");
    }
}
