using System;
using System.Collections.Generic;
using Compliance.Diagnostics;

namespace Compliance.Tables;

/// <summary>The lines and columns of a record's bytes. Nearly every record stands on one line; one with a line break in quotation marks does not.</summary>
internal sealed class RecordPlaces : IRecordPlaces
{
    private readonly string _file;
    private readonly int _line;
    private readonly Utf16Columns _columns;

    // Where the lines after the first begin, in bytes of the record.
    private readonly int[] _lineStarts;

    /// <summary>The places of a record, which is well-formed UTF-8.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line that it begins on.</param>
    /// <param name="bytes">The bytes that it stands in.</param>
    /// <param name="start">Where it begins in them.</param>
    /// <param name="end">Where it ends.</param>
    public RecordPlaces(string file, int line, byte[] bytes, int start, int end)
    {
        _file = file;
        _line = line;
        _columns = new Utf16Columns(bytes, start, end);
        _lineStarts = LineStarts(bytes, start, end);
    }

    /// <summary>Where a byte stands.</summary>
    /// <param name="offset">How many bytes of the record stand before it.</param>
    public SourceSpan Of(int offset)
    {
        var lines = 0;
        while (lines < _lineStarts.Length && _lineStarts[lines] <= offset)
            lines++;
        var before = lines == 0 ? 0 : _columns.Of(_lineStarts[lines - 1]) - 1;
        return new SourceSpan(_file, _line + lines, _columns.Of(offset) - before);
    }

    // CR, LF, or both together end a line.
    private static int[] LineStarts(byte[] bytes, int start, int end)
    {
        if (Array.IndexOf(bytes, (byte)'\n', start, end - start) < 0 && Array.IndexOf(bytes, (byte)'\r', start, end - start) < 0)
            return [];

        var starts = new List<int>();
        for (var at = start; at < end; at++)
        {
            if (bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == end || bytes[at + 1] != '\n')))
                starts.Add(at + 1 - start);
        }

        return [.. starts];
    }
}
