using System.Numerics;
using System.Runtime.Intrinsics;

namespace Compliance.Text;

/// <summary>Finds the signs of a CSV file, delimiters, quotation marks and line ends, one after the other, 32 bytes at a time.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="position">Where to begin.</param>
/// <param name="limit">Where to end.</param>
/// <param name="delimiter">The delimiter.</param>
internal struct RecordSigns(byte[] bytes, int position, int limit, byte delimiter)
{
    private readonly Vector256<byte> _delimiters = Vector256.Create(delimiter);
    private uint _found;
    private int _at = position;
    private int _next = position;

    /// <summary>Where the next sign stands; the limit where there is none.</summary>
    public int Next()
    {
        while (_found == 0)
        {
            if (_next >= limit)
                return limit;
            Look();
        }

        var sign = _at + BitOperations.TrailingZeroCount(_found);
        _found &= _found - 1;
        return sign;
    }

    /// <summary>Goes on behind a place.</summary>
    public void SkipTo(int place)
    {
        if (place >= _next)
            (_found, _next) = (0, place);
        else if (place > _at)
            _found &= uint.MaxValue << (place - _at);
    }

    private void Look()
    {
        _at = _next;
        _next += Vector256<byte>.Count;
        if (_next > bytes.Length)
        {
            LookByByte();
            return;
        }

        var some = Vector256.Create(bytes, _at);
        var signs = Vector256.Equals(some, _delimiters) | Vector256.Equals(some, Vector256.Create((byte)'"'))
            | Vector256.Equals(some, Vector256.Create((byte)'\n')) | Vector256.Equals(some, Vector256.Create((byte)'\r'));
        _found = signs.ExtractMostSignificantBits();
        if (_next > limit)
            _found &= uint.MaxValue >> (_next - limit);
    }

    private void LookByByte()
    {
        for (var i = _at; i < limit; i++)
        {
            if (bytes[i] == delimiter || bytes[i] is (byte)'"' or (byte)'\n' or (byte)'\r')
                _found |= 1u << (i - _at);
        }
    }
}
