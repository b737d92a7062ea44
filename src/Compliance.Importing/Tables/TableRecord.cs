using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Profiles;

namespace Compliance.Importing.Tables;

/// <summary>A row.</summary>
internal sealed class TableRecord(Dictionary<string, int> headings, Dictionary<int, string> cells, string file, string? sheet, int row) : ISourceRecord
{
    public SourceSpan Span => new(file, row, sheet is null ? 0 : 1) { Sheet = sheet };

    public IEnumerable<SourceValue> ValuesOf(string from)
    {
        if (headings.TryGetValue(PlaceName.Of(from), out var column) && cells.TryGetValue(column, out var text))
            yield return new SourceValue(text, null, new SourceSpan(file, row, sheet is null ? 0 : column + 1) { Sheet = sheet });
    }

    public IEnumerable<ISourceRecord> PartsOf(string each) => [];
}
