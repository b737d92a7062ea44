using System;

namespace Compliance.Tables;

/// <summary>Where records end in the bytes of a CSV file, by the same reading of quotation marks as <see cref="CellScanner"/>. UTF-8 has no byte of these signs in any other.</summary>
internal static class RecordEnds
{
    private const byte Quote = (byte)'"';
    private const byte Return = (byte)'\r';
    private const byte Feed = (byte)'\n';

    /// <summary>How far the last whole record reaches, from a record's beginning, or 0.</summary>
    public static int Last(byte[] bytes, int count, char delimiter) => Array.IndexOf(bytes, Quote, 0, count) < 0
        ? LastLineEnd(bytes, count)
        : LastOutsideQuotes(bytes, count, delimiter);

    /// <summary>How many line breaks there are: CR, LF, or both together.</summary>
    public static int CountLines(byte[] bytes, int start, int end)
    {
        var lines = 0;
        for (var at = Array.IndexOf(bytes, Feed, start, end - start); at >= 0; at = Array.IndexOf(bytes, Feed, at + 1, end - at - 1))
            lines++;
        for (var at = Array.IndexOf(bytes, Return, start, end - start); at >= 0; at = Array.IndexOf(bytes, Return, at + 1, end - at - 1))
        {
            if (at + 1 == end || bytes[at + 1] != Feed)
                lines++;
        }

        return lines;
    }

    private static int LastLineEnd(byte[] bytes, int count)
    {
        var feed = Array.LastIndexOf(bytes, Feed, count - 1, count);
        if (feed >= 0)
            return feed + 1;

        // The last byte may be the first half of CR LF.
        var last = count < 2 ? -1 : Array.LastIndexOf(bytes, Return, count - 2, count - 1);
        return last + 1;
    }

    // A quotation mark opens only where a cell begins; inside, two of them are one.
    private static int LastOutsideQuotes(byte[] bytes, int count, char delimiter)
    {
        var last = 0;
        var isCellStart = true;
        for (var i = 0; i < count; i++)
        {
            var current = bytes[i];
            if (current == Quote && isCellStart)
            {
                i = Closing(bytes, i + 1, count);
                isCellStart = false;
                continue;
            }

            if (current == Feed || (current == Return && i + 1 < count && bytes[i + 1] != Feed))
                last = i + 1;
            isCellStart = current == delimiter || current is Feed or Return;
        }

        return last;
    }

    private static int Closing(byte[] bytes, int start, int count)
    {
        for (var i = start; i < count; i++)
        {
            if (bytes[i] != Quote)
                continue;
            if (i + 1 >= count || bytes[i + 1] != Quote)
                return i;
            i++;
        }

        return count;
    }
}
