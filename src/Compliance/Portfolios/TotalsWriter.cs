using System.Collections.Generic;
using System.Numerics;
using System.Text;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>Writes totals as bytes: whole numbers of any size by as few bytes as they take, the lowest first.</summary>
internal sealed class TotalsWriter
{
    private readonly List<byte> _bytes = [];

    /// <summary>What was written.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>Writes a whole number; one near 0 on either side is short.</summary>
    public void Write(long value)
    {
        var rest = (ulong)(value << 1) ^ (ulong)(value >> 63);
        for (; rest > 0x7F; rest >>= 7)
            _bytes.Add((byte)(rest | 0x80));
        _bytes.Add((byte)rest);
    }

    /// <summary>Writes a yes or no.</summary>
    public void Write(bool value) => _bytes.Add(value ? (byte)1 : (byte)0);

    /// <summary>Writes a number, which is in lowest terms.</summary>
    public void Write(Rational value)
    {
        Write(value.Numerator);
        Write(value.Denominator);
    }

    /// <summary>Writes an end of an interval.</summary>
    public void Write(Bound bound)
    {
        Write(bound.IsClosed);
        Write(bound.Value is null);
        if (bound.Value is { } value)
            Write(value);
    }

    /// <summary>Writes a text.</summary>
    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes, with how many there are in front.</summary>
    public void Write(byte[] bytes)
    {
        Write((long)bytes.Length);
        _bytes.AddRange(bytes);
    }

    private void Write(BigInteger value) => Write(value.ToByteArray());
}
