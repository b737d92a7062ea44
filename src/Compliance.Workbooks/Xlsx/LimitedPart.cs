using System;
using System.IO;
using Compliance.Localization;
using Compliance.Tables;
using Compliance.Workbooks.Limits;

namespace Compliance.Workbooks.Xlsx;

/// <summary>A part of a package while it is unpacked: what is larger than a workbook has, or grows too much, is refused on the way.</summary>
/// <param name="source">The unpacked bytes.</param>
/// <param name="packed">How many bytes it has as it is packed.</param>
internal sealed class LimitedPart(Stream source, long packed) : Stream
{
    private long _read;
    private long _sinceElement;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = source.Read(buffer, offset, count);
        _read += read;
        if (_read > WorkbookLimits.PartBytes)
            throw TooLarge("4 GiB");
        if (_read > WorkbookLimits.RatioFrom && _read / Math.Max(1, packed) >= WorkbookLimits.Ratio)
            throw new WorkbookException(new LocalizedText($"压缩包展开后超过原来的 {WorkbookLimits.Ratio} 倍，可能是压缩炸弹", $"it is more than {WorkbookLimits.Ratio} times as large when it is unpacked, as no table is"));

        // A text or an attribute is held in memory as a whole, and stands between two of these.
        var last = buffer.AsSpan(offset, read).LastIndexOf((byte)'<');
        var first = buffer.AsSpan(offset, read).IndexOf((byte)'<');
        if (_sinceElement + (first < 0 ? read : first) > WorkbookLimits.BytesBetweenElements)
            throw TooLarge("1 MiB");
        _sinceElement = last < 0 ? _sinceElement + read : read - last;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    private static WorkbookException TooLarge(string limit) => new(new LocalizedText($"内容过大：超过上限 {limit}", $"what is in it is too large: more than the limit of {limit}"));
}
