using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Importing.Limits;
using Compliance.Localization;
using Compliance.Profiles;
using Compliance.Tables;

namespace Compliance.Importing.Tables;

/// <summary>A table, CSV or a workbook, with a record a row: a place is a heading.</summary>
internal sealed class TableFormat(IReadOnlyList<IWorkbookFormat> workbooks) : IRecordFormat
{
    private const int MostAbove = 20;
    private const int MostWidth = 4_096;

    public string Name => "table";

    public IEnumerable<ISourceRecord> Read(Stream stream, string file, ImportProfile profile)
    {
        var wanted = HeadingsOf(profile.Subject).Select(PlaceName.Of).ToHashSet();
        var extension = Path.GetExtension(file).ToLowerInvariant();
        return workbooks.FirstOrDefault(format => format.Extensions.Contains(extension)) is { } workbook
            ? FromWorkbook(workbook, stream, file, wanted)
            : FromRows(CsvRows.Read(stream, file), file, null, wanted);
    }

    private static IEnumerable<string> HeadingsOf(ProfiledSubject subject) => subject.Ids.Concat(subject.Names).Concat(subject.Facts.SelectMany(fact => fact.Sources).Select(source => source.From));

    private static List<ISourceRecord> FromWorkbook(IWorkbookFormat format, Stream stream, string file, HashSet<string> wanted)
    {
        try
        {
            using var workbook = format.Open(stream);
            return [.. workbook.Sheets.Where(sheet => !sheet.IsHidden).SelectMany(sheet => FromRows(sheet.ReadRows(), file, sheet.Name, wanted))];
        }
        catch (WorkbookException exception)
        {
            throw new SourceException(exception.Reason, new SourceSpan(file, exception.Row, 0) { Sheet = exception.Sheet }, exception);
        }
    }

    private static IEnumerable<ISourceRecord> FromRows(IEnumerable<SheetRow> rows, string file, string? sheet, HashSet<string> wanted)
    {
        Dictionary<string, int>? headings = null;
        var (above, count) = (0, 0);
        foreach (var row in rows)
        {
            var cells = row.Cells.Where(cell => cell.Column < MostWidth && !string.IsNullOrWhiteSpace(cell.Text)).ToDictionary(cell => cell.Column, cell => cell.Text!);
            if (cells.Count == 0)
                continue;
            if (headings is not null)
            {
                if (++count > ImportLimits.TableRows)
                    throw new SourceException(new LocalizedText($"行数过多：超过上限 {ImportLimits.TableRows} 行", $"it has too many rows: more than the limit of {ImportLimits.TableRows}"), SourceSpan.WholeFile(file));
                yield return new TableRecord(headings, cells, file, sheet, row.Number);
                continue;
            }

            // The row with any of the headings; a single cell above it is a title.
            var named = cells.GroupBy(cell => PlaceName.Of(cell.Value)).ToDictionary(same => same.Key, same => same.First().Key);
            if (named.Keys.Any(wanted.Contains) && named.Keys.Count(wanted.Contains) >= Math.Min(2, wanted.Count))
                headings = named;
            else if (++above > MostAbove)
                yield break;
        }
    }
}
