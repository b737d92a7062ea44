using System;
using System.IO;

namespace Compliance.Tests.Text;

/// <summary>A stream that gives a few bytes at a time, as a pipe may.</summary>
internal sealed class Trickle(byte[] bytes, int atATime) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atATime));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atATime)]);
}
