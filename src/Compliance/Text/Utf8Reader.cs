using System;
using System.Globalization;
using System.IO;
using System.Text;
using Compliance.Diagnostics;

namespace Compliance.Text;

/// <summary>
/// Strict UTF-8 from a stream, a block at a time. It ends at the first byte that is not UTF-8 and then says so; a
/// replacement character, as the framework's reader would put it, might be in a name and never be noticed.
/// </summary>
/// <param name="stream">The bytes; closed with the reader.</param>
/// <param name="offset">How many bytes of the file lie before, where the stream is a piece of it.</param>
internal sealed class Utf8Reader(Stream stream, long offset = 0) : TextReader
{
    private const int BlockBytes = 32 * 1024;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _bytes = new byte[BlockBytes];
    private readonly char[] _chars = new char[BlockBytes];
    private int _byteCount;
    private long _bytesBefore = offset;
    private int _charPosition;
    private int _charCount;
    private bool _isStarted = offset > 0;
    private bool _isEnded;

    // 0xB9 0xFA: the wrong byte and the one after it, which is what tells a reader that the file is in GBK.
    private string? _wrongBytes;

    /// <summary>Whether the text ended where it is not UTF-8.</summary>
    public bool IsWrong => _wrongBytes is not null;

    /// <summary>Reports where it is not UTF-8, if it is not. Bytes are counted from 1, as lines and columns are, and a byte order mark counts.</summary>
    public void ReportWrong(DiagnosticBag diagnostics, SourceSpan span)
    {
        if (_wrongBytes is not null)
            diagnostics.Report(DiagnosticKinds.NotUtf8, span, ("offset", (_bytesBefore + 1).ToString(CultureInfo.InvariantCulture)), ("found", _wrongBytes));
    }

    public override int Peek() => Fill() ? _chars[_charPosition] : -1;

    public override int Read() => Fill() ? _chars[_charPosition++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0 || !Fill())
            return 0;

        var taken = Math.Min(count, _charCount - _charPosition);
        Array.Copy(_chars, _charPosition, buffer, index, taken);
        _charPosition += taken;
        return taken;
    }

    public override string ReadToEnd()
    {
        var text = new StringBuilder();
        for (; Fill(); _charPosition = _charCount)
            text.Append(_chars, _charPosition, _charCount - _charPosition);
        return text.ToString();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        while (_charPosition == _charCount)
        {
            if (_isEnded)
                return false;
            Decode();
        }

        return true;
    }

    private void Decode()
    {
        ReadBytes();
        var start = 0;
        if (!_isStarted)
        {
            _isStarted = true;
            start = Utf8Sequence.MarkLength(_bytes, _byteCount);
        }

        // A sequence that the block cuts in two waits for the next block.
        var end = _isEnded ? _byteCount : Utf8Sequence.LastWhole(_bytes, start, _byteCount);
        _charPosition = 0;
        try
        {
            _charCount = _strict.GetChars(_bytes, start, end - start, _chars, 0);
        }
        catch (DecoderFallbackException)
        {
            // Which byte it was, the exception tells differently from framework to framework.
            end = Utf8Sequence.FirstWrong(_bytes, start, end);
            _charCount = _strict.GetChars(_bytes, start, end - start, _chars, 0);
            _wrongBytes = Hex(end);
            _isEnded = true;
        }

        _bytesBefore += end;
        _byteCount -= end;
        Array.Copy(_bytes, end, _bytes, 0, _byteCount);
    }

    // A pipe may give a few bytes at a time; at least four are needed to tell what any sequence is.
    private void ReadBytes()
    {
        do
        {
            var read = stream.Read(_bytes, _byteCount, _bytes.Length - _byteCount);
            _isEnded = read == 0;
            _byteCount += read;
        }
        while (!_isEnded && _byteCount < 4);
    }

    private string Hex(int at)
    {
        var hex = "0x" + _bytes[at].ToString("X2", CultureInfo.InvariantCulture);
        return at + 1 < _byteCount ? hex + " 0x" + _bytes[at + 1].ToString("X2", CultureInfo.InvariantCulture) : hex;
    }
}
