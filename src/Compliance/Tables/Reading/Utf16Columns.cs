using Compliance.Values;

namespace Compliance.Tables;

/// <summary>The columns of the bytes of a line of UTF-8, counted in UTF-16 units from 1: a character has one, or two where UTF-8 has four bytes.</summary>
internal sealed class Utf16Columns
{
    private readonly ulong[] _following;
    private readonly ulong[]? _pairs;

    /// <summary>The columns of a line, which is well-formed.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where the line begins in them.</param>
    /// <param name="end">Where it ends.</param>
    public Utf16Columns(byte[] bytes, int start, int end)
    {
        _following = new ulong[(end - start + Utf8Masks.BytesPerStep - 1) / Utf8Masks.BytesPerStep];
        for (var i = 0; i < _following.Length; i++)
        {
            var at = start + (i * Utf8Masks.BytesPerStep);
            _following[i] = Utf8Masks.Following(bytes, at, end);

            // Hardly a line has one.
            if (Utf8Masks.Pairs(bytes, at, end) is var pairs and not 0)
                (_pairs ??= new ulong[_following.Length])[i] = pairs;
        }
    }

    /// <summary>The column of the byte so far behind the line's first.</summary>
    public int Of(int offset) => 1 + offset - Count(_following, offset) + (_pairs is null ? 0 : Count(_pairs, offset));

    private static int Count(ulong[] bits, int offset)
    {
        var count = 0;
        for (var i = 0; i < offset / Utf8Masks.BytesPerStep; i++)
            count += BitCount.Of(bits[i]);
        var rest = offset % Utf8Masks.BytesPerStep;
        return rest == 0 ? count : count + BitCount.Of(bits[offset / Utf8Masks.BytesPerStep] & ((1UL << rest) - 1));
    }
}
