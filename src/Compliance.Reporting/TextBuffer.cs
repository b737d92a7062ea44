using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Compliance.Reporting;

/// <summary>Text in an array that grows and is used again: part of a report, on its way from the thread that made it to the file.</summary>
internal sealed class TextBuffer() : TextWriter(CultureInfo.InvariantCulture)
{
    private char[] _text = new char[4096];

    /// <summary>How many characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>The characters; those behind <see cref="Length"/> mean nothing.</summary>
    public char[] Characters => _text;

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        if (Length == _text.Length)
            Grow(1);
        _text[Length++] = value;
    }

    public override void Write(string? value)
    {
        if (value is null)
            return;
        if (value.Length > _text.Length - Length)
            Grow(value.Length);
        value.CopyTo(0, _text, Length, value.Length);
        Length += value.Length;
    }

    public override void Write(char[] buffer, int index, int count)
    {
        if (count > _text.Length - Length)
            Grow(count);
        Array.Copy(buffer, index, _text, Length, count);
        Length += count;
    }

    // Without a text of its own for it.
    public override void Write(int value)
    {
        if (value < 0)
        {
            base.Write(value);
            return;
        }

        var digits = 1;
        for (var rest = value / 10; rest > 0; rest /= 10)
            digits++;
        if (digits > _text.Length - Length)
            Grow(digits);
        Length += digits;
        for (var at = Length - 1; digits > 0; digits--, value /= 10)
            _text[at--] = (char)('0' + (value % 10));
    }

    /// <summary>Writes what there is, from a character on.</summary>
    public void WriteTo(TextWriter output, int start = 0) => output.Write(_text, start, Length - start);

    /// <summary>Takes out what there is from a character on.</summary>
    public string TakeFrom(int start)
    {
        var text = new string(_text, start, Length - start);
        Length = start;
        return text;
    }

    /// <summary>Puts a character before what there is from another one on.</summary>
    public void Insert(int start, char value)
    {
        Write(value);
        Array.Copy(_text, start, _text, start + 1, Length - start - 1);
        _text[start] = value;
    }

    /// <summary>Forgets the text, and keeps its room for the next.</summary>
    public void Clear() => Length = 0;

    private void Grow(int count) => Array.Resize(ref _text, Math.Max(_text.Length * 2, Length + count));
}
