using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;

namespace Compliance.Tables;

/// <summary>The rows of a CSV file as such, whatever stands in them, in every encoding and with every delimiter that a table may have.</summary>
public static class CsvRows
{
    /// <summary>Reads them one after the other, as far as they can be read; the number of a row is the line that it begins on.</summary>
    /// <param name="stream">The bytes; it stays open.</param>
    /// <param name="file">What to call it.</param>
    public static IEnumerable<SheetRow> Read(Stream stream, string file)
    {
        foreach (var record in new RecordBlocks(stream).Records(file, new DiagnosticBag()))
            yield return new SheetRow(record.Line, [.. Enumerable.Range(0, record.Count).Select(cell => new SheetCell(cell, record.TextOf(cell)))]);
    }
}
