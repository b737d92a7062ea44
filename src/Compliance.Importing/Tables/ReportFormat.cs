using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Profiles;
using Compliance.Tables;

namespace Compliance.Importing.Tables;

/// <summary>
/// A report of several tables in one CSV file, each below a line of its own with its title, as EnergyPlus writes it: a place is <c>title/row/column</c>. The unit may stand in
/// brackets behind the column.
/// </summary>
internal sealed class ReportFormat : IRecordFormat
{
    private const int MostRows = 100_000;

    public string Name => "report";

    public IEnumerable<ISourceRecord> Read(Stream stream, string file, ImportProfile profile)
    {
        var rows = CsvRows.Read(stream, file).Take(MostRows).Select(row => (row.Number, Cells: row.Cells.ToDictionary(cell => cell.Column, cell => (cell.Text ?? "").Trim()))).ToList();
        return rows.Exists(row => row.Cells.Values.Any(text => text == profile.Subject.Each)) ? [new Report(rows, file)] : [];
    }

    private sealed class Report(List<(int Number, Dictionary<int, string> Cells)> rows, string file) : ISourceRecord
    {
        public SourceSpan Span => new(file, 1, 0);

        public IEnumerable<SourceValue> ValuesOf(string from)
        {
            var steps = from.Split('/');
            if (steps.Length != 3)
                yield break;

            var title = rows.FindIndex(row => row.Cells.Values.Where(text => text.Length > 0).ToList() is [var only] && only == steps[0]);
            var heading = title < 0 ? -1 : rows.FindIndex(title + 1, row => row.Cells.Values.Any(text => text.Length > 0));
            if (heading < 0 || rows[heading].Cells.FirstOrDefault(cell => NameOf(cell.Value) == steps[2]) is not { Value: { Length: > 0 } found } column)
                yield break;

            foreach (var (number, cells) in rows.Skip(heading + 1).TakeWhile(row => row.Cells.Values.Count(text => text.Length > 0) > 1))
            {
                if (cells.Values.Any(text => text == steps[1]) && cells.TryGetValue(column.Key, out var value))
                    yield return new SourceValue(value, UnitOf(found), new SourceSpan(file, number, 0));
            }
        }

        public IEnumerable<ISourceRecord> PartsOf(string each) => [];

        private static string NameOf(string heading) => heading.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? heading[..at].Trim() : heading;

        private static string? UnitOf(string heading) => heading.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? heading[(at + 1)..].TrimEnd(']') : null;
    }
}
