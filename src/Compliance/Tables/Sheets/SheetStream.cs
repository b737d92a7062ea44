using System;
using System.IO;

namespace Compliance.Tables;

/// <summary>A sheet written as CSV: its first rows in memory, and those that follow in a part of a file that all sheets share.</summary>
/// <param name="head">The first rows.</param>
/// <param name="file">The file, which is read by one sheet at a time.</param>
/// <param name="start">Where the part begins.</param>
/// <param name="count">How many bytes it has.</param>
internal sealed class SheetStream(byte[] head, Stream file, long start, long count) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => head.Length + count;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read;
        if (Position < head.Length)
        {
            read = (int)Math.Min(count, head.Length - Position);
            Array.Copy(head, Position, buffer, offset, read);
        }
        else
        {
            file.Position = start + Position - head.Length;
            read = file.Read(buffer, offset, (int)Math.Min(count, Length - Position));
        }

        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
