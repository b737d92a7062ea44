namespace Compliance.Text;

/// <summary>Which bytes make up a character in UTF-8, by table 3-7 of the Unicode standard.</summary>
internal static class Utf8Sequence
{
    /// <summary>How many bytes of a byte order mark the text begins with: 3 or 0.</summary>
    public static int MarkLength(byte[] bytes, int count) => count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;

    /// <summary>The first byte that begins no well-formed sequence; <paramref name="end"/> where there is none.</summary>
    public static int FirstWrong(byte[] bytes, int start, int end)
    {
        var position = start;
        while (position < end)
        {
            var length = LengthAt(bytes, position, end);
            if (length == 0)
                return position;

            position += length;
        }

        return end;
    }

    /// <summary>How many bytes the well-formed sequence has that begins at a position, or 0.</summary>
    public static int LengthAt(byte[] bytes, int position, int end)
    {
        var length = Length(bytes[position]);
        return position + length <= end && IsWellFormed(bytes, position, length) ? length : 0;
    }

    /// <summary>How many UTF-16 units well-formed bytes are: a character is one, or two where UTF-8 has four bytes.</summary>
    public static int UnitsIn(byte[] bytes, int start, int end)
    {
        var units = 0;
        for (var i = start; i < end; i++)
            units += (bytes[i] & 0xC0) == 0x80 ? 0 : bytes[i] < 0xF0 ? 1 : 2;
        return units;
    }

    // By its first byte, or 0.
    private static int Length(byte first) => first switch
    {
        < 0x80 => 1,
        < 0xC2 => 0,
        < 0xE0 => 2,
        < 0xF0 => 3,
        < 0xF5 => 4,
        _ => 0,
    };

    private static bool IsWellFormed(byte[] bytes, int position, int length)
    {
        for (var i = 1; i < length; i++)
        {
            if ((bytes[position + i] & 0xC0) != 0x80)
                return false;
        }

        // Forms that are longer than need be, halves of surrogate pairs, and what lies beyond the last character.
        return (bytes[position], length > 2 ? bytes[position + 1] : 0) switch
        {
            (0xE0, < 0xA0) => false,
            (0xED, > 0x9F) => false,
            (0xF0, < 0x90) => false,
            (0xF4, > 0x8F) => false,
            _ => true,
        };
    }
}
