using System;
using System.IO;

namespace Compliance.Text;

/// <summary>The first bytes of a stream, and then its end, whatever follows. It leaves the stream open.</summary>
internal sealed class LimitedStream(Stream stream, int limit) : Stream
{
    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>How many bytes have been read.</summary>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var allowed = Math.Min(count, limit - _read);
        var read = allowed == 0 ? 0 : stream.Read(buffer, offset, allowed);
        _read += read;
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
