namespace Compliance.Tables;

/// <summary>The order of ids in which digits count as numbers: <c>JZD-9</c> before <c>JZD-10</c>.</summary>
internal static class NaturalOrder
{
    /// <summary>
    /// Whether a text certainly comes after another one. What comes after one another so is never the same twice, so that a
    /// register in this order needs no memory of the ids in it. Texts that differ in leading zeros alone are in no order.
    /// </summary>
    public static bool IsAfter(byte[] later, int start, int end, byte[] earlier, int earlierStart, int earlierEnd)
    {
        if (end - start == earlierEnd - earlierStart && IsAfterAsLong(later, start, end, earlier, earlierStart) is { } isAfter)
            return isAfter;

        while (start < end && earlierStart < earlierEnd)
        {
            if (IsDigit(later[start]) && IsDigit(earlier[earlierStart]))
            {
                var (first, next) = Number(later, start, end);
                var (earlierFirst, earlierNext) = Number(earlier, earlierStart, earlierEnd);
                var order = Compare(later, first, next, earlier, earlierFirst, earlierNext);
                if (order != 0)
                    return order > 0;
                (start, earlierStart) = (next, earlierNext);
            }
            else if (later[start] != earlier[earlierStart])
            {
                return later[start] > earlier[earlierStart];
            }
            else
            {
                start++;
                earlierStart++;
            }
        }

        return start < end;
    }

    // Most ids are as long as the one before, and differ in a digit or two of one number. Null where it is not as simple as that.
    private static bool? IsAfterAsLong(byte[] later, int start, int end, byte[] earlier, int earlierStart)
    {
        var offset = earlierStart - start;
        while (start < end && later[start] == earlier[start + offset])
            start++;
        if (start == end)
            return false;

        // Numbers that begin and end together compare as their digits do.
        var next = start;
        while (next < end && IsDigit(later[next]) && IsDigit(earlier[next + offset]))
            next++;
        return next < end && (IsDigit(later[next]) || IsDigit(earlier[next + offset])) ? null : later[start] > earlier[start + offset];
    }

    // Without its leading zeros.
    private static (int First, int Next) Number(byte[] bytes, int start, int end)
    {
        while (start < end && bytes[start] == '0')
            start++;
        var next = start;
        while (next < end && IsDigit(bytes[next]))
            next++;
        return (start, next);
    }

    private static int Compare(byte[] left, int start, int end, byte[] right, int rightStart, int rightEnd)
    {
        if (end - start != rightEnd - rightStart)
            return end - start - (rightEnd - rightStart);
        for (; start < end; start++, rightStart++)
        {
            if (left[start] != right[rightStart])
                return left[start] - right[rightStart];
        }

        return 0;
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';
}
