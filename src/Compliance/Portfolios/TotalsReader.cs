using System;
using System.Numerics;
using System.Text;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>Reads what <see cref="TotalsWriter"/> wrote. What is none of it is a <see cref="FormatException"/>, and takes no more memory than the bytes do.</summary>
internal sealed class TotalsReader(byte[] bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private int _at;

    /// <summary>Whether all of it was read.</summary>
    public bool IsAtEnd => _at == bytes.Length;

    /// <summary>Reads a whole number.</summary>
    public long ReadWhole()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Next();
            if (shift == 63 && next > 1)
                break;
            value |= (ulong)(next & 0x7F) << shift;
            if (next <= 0x7F)
                return (long)(value >> 1) ^ -(long)(value & 1);
        }

        throw new FormatException("A number of the totals has too many bytes.");
    }

    /// <summary>Reads a yes or no.</summary>
    public bool ReadTruth() => Next() switch
    {
        0 => false,
        1 => true,
        _ => throw new FormatException("A yes or no of the totals is neither."),
    };

    /// <summary>Reads a number.</summary>
    public Rational ReadNumber()
    {
        var (numerator, denominator) = (ReadBig(), ReadBig());
        return denominator.Sign > 0 ? Rational.Of(numerator, denominator) : throw new FormatException("A number of the totals has no denominator.");
    }

    /// <summary>Reads an end of an interval.</summary>
    public Bound ReadBound()
    {
        var isClosed = ReadTruth();
        return ReadTruth() ? Bound.Unbounded : new Bound(ReadNumber(), isClosed);
    }

    /// <summary>Reads a text.</summary>
    public string ReadText()
    {
        try
        {
            return Strict.GetString(ReadBytes());
        }
        catch (DecoderFallbackException exception)
        {
            throw new FormatException("A text of the totals is not in UTF-8.", exception);
        }
    }

    /// <summary>Reads bytes.</summary>
    public byte[] ReadBytes()
    {
        var length = ReadWhole();
        if (length < 0 || length > bytes.Length - _at)
            throw new FormatException("The totals end too early.");

        var read = new byte[length];
        Array.Copy(bytes, _at, read, 0, read.Length);
        _at += read.Length;
        return read;
    }

    private BigInteger ReadBig() => new(ReadBytes());

    private byte Next() => _at < bytes.Length ? bytes[_at++] : throw new FormatException("The totals end too early.");
}
