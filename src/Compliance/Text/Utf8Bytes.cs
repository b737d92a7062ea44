using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Compliance.Text;

/// <summary>
/// The text of a table as UTF-8, whatever it is written in: UTF-8, UTF-16, or GB18030. A mark at the beginning tells, or else
/// zeros among the first bytes, or the first bytes that are no ASCII. What is UTF-8, or none of them, goes through as it is.
/// </summary>
/// <param name="source">The bytes; it stays open.</param>
internal sealed class Utf8Bytes(Stream source)
{
    private const int Size = 64 * 1024;

    // UTF-16 has one for each delimiter and digit, all in even places or all in odd ones.
    private const int FewestZeros = 4;

    private byte[] _bytes = [];
    private int _start;
    private int _count;
    private bool _isEnded;
    private bool _isBegun;
    private bool _passes;
    private Decoder? _decoder;
    private Gb18030Form? _form;
    private long _decoded;
    private char[] _characters = [];

    /// <summary>What it is read as; null where it is UTF-8. Known once something other than ASCII was read.</summary>
    public string? EncodingName { get; private set; }

    /// <summary>Reads some bytes; 0 at the end.</summary>
    /// <exception cref="UndecodableTextException">What is there is not of the encoding that the text began in.</exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        if (!_isBegun)
            Begin();
        while (_start == _count && !_isEnded && !_passes)
            Next();
        if (_start == _count)
            return _passes ? source.Read(buffer, offset, count) : 0;

        var taken = Math.Min(count, _count - _start);
        Array.Copy(_bytes, _start, buffer, offset, taken);
        _start += taken;
        return taken;
    }

    private void Begin()
    {
        _isBegun = true;
        _bytes = new byte[Size];
        Fill(0);
        if (_count >= 2 && (_bytes[0], _bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
            Decode(new UnicodeEncoding(_bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16", mark: 2);
        else if (Zeros(odd: true) >= FewestZeros && Zeros(odd: false) == 0)
            Decode(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16", mark: 0);
        else if (Zeros(odd: false) >= FewestZeros && Zeros(odd: true) == 0)
            Decode(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16", mark: 0);
        else
            Judge();
    }

    private void Next()
    {
        if (_decoder is null)
        {
            Fill(0);
            Judge();
            return;
        }

        var raw = new byte[Size];
        var read = ReadFully(raw, 0);
        _isEnded = read < Size;
        Transcode(raw, 0, read);
    }

    // ASCII goes through. The first bytes that are none say what it is, with as many behind them as fit.
    private void Judge()
    {
        var first = FirstBeyondAscii();
        if (first == _count)
            return;

        var rest = _count - first;
        var judged = new byte[Math.Max(Size, rest)];
        Array.Copy(_bytes, first, judged, 0, rest);
        var count = rest + ReadFully(judged, rest);
        _isEnded = count < judged.Length;
        if (IsGb18030(judged, count))
        {
            (_decoder, _form, EncodingName) = (Gb18030.Strict!.GetDecoder(), new Gb18030Form(), Gb18030.Name);
            var ascii = Encoding.ASCII.GetString(_bytes, 0, first);
            _decoded = first;
            Transcode(judged, 0, count, ascii);
            return;
        }

        _passes = true;
        var all = new byte[first + count];
        Array.Copy(_bytes, all, first);
        Array.Copy(judged, 0, all, first, count);
        (_bytes, _start, _count) = (all, 0, all.Length);
    }

    // Text that was UTF-8 for a while and is not any more is damaged, and no other encoding. Some words in GB18030, such as 学校,
    // are two letters of Cyrillic in UTF-8, which nobody means who writes no other.
    private bool IsGb18030(byte[] bytes, int count)
    {
        var wrong = Utf8Sequence.FirstWrong(bytes, 0, count);
        var isUtf8 = wrong == count || (!_isEnded && wrong > count - 4);
        if (Gb18030.Strict is null || (isUtf8 ? !HasOnlyPairs(bytes, wrong) : HasWideCharacters(bytes, wrong)))
            return false;

        try
        {
            var decoder = Gb18030.Strict.GetDecoder();
            var characters = new char[count];
            var length = decoder.GetChars(bytes, 0, count, characters, 0, _isEnded);
            return characters.Take(length).All(isUtf8 ? IsAsciiOrChinese : IsText);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool HasWideCharacters(byte[] bytes, int end) => bytes.Take(end).Count(one => one >= 0xE0) >= 2;

    // Of two bytes each, and not only those of western Europe, as m².
    private static bool HasOnlyPairs(byte[] bytes, int end) => bytes.Take(end).All(one => one < 0xE0) && bytes.Take(end).Any(one => one is >= 0xC4 and < 0xE0);

    private static bool IsAsciiOrChinese(char character) => character is < '\u0080' or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3000' and <= '\u303F') or (>= '\uFF01' and <= '\uFF5E');

    // What has no character in the standard is given one for private use.
    private static bool IsText(char character) => character is not (>= '\uE000' and <= '\uF8FF') and (>= ' ' or '\t' or '\r' or '\n' or '\u001A');

    private void Decode(Encoding encoding, string name, int mark)
    {
        (_decoder, EncodingName) = (encoding.GetDecoder(), name);
        _decoded = mark;
        Transcode(_bytes, mark, _count - mark);
    }

    private void Transcode(byte[] raw, int start, int count, string before = "")
    {
        try
        {
            if (_characters.Length < count + 2)
                _characters = new char[count + 2];
            var length = _decoder!.GetChars(raw, start, count, _characters, 0, _isEnded);
            if (_form?.FirstWrong(raw, start, count, _isEnded) is >= 0 and var wrong)
                throw new UndecodableTextException(EncodingName!, _decoded + wrong + 1);

            _bytes = Encoding.UTF8.GetBytes(before + new string(_characters, 0, length));
            (_start, _count) = (0, _bytes.Length);
            _decoded += count;
        }
        catch (DecoderFallbackException exception)
        {
            throw new UndecodableTextException(EncodingName!, _decoded + Math.Max(0, exception.Index) + 1);
        }
    }

    // Eight bytes at a time: a register in English is looked through to its end.
    private int FirstBeyondAscii()
    {
        var at = 0;
        while (at + 8 <= _count && (BitConverter.ToUInt64(_bytes, at) & 0x8080808080808080) == 0)
            at += 8;
        while (at < _count && _bytes[at] < 0x80)
            at++;
        return at;
    }

    private int Zeros(bool odd)
    {
        var found = 0;
        for (var i = odd ? 1 : 0; i < _count; i += 2)
            found += _bytes[i] == 0 ? 1 : 0;
        return found;
    }

    private void Fill(int kept)
    {
        (_start, _count) = (0, kept + ReadFully(_bytes, kept));
        _isEnded = _count < _bytes.Length;
    }

    // A pipe gives a few bytes at a time.
    private int ReadFully(byte[] bytes, int start)
    {
        var at = start;
        for (var read = -1; read != 0 && at < bytes.Length; at += read)
            read = source.Read(bytes, at, bytes.Length - at);
        return at - start;
    }
}
