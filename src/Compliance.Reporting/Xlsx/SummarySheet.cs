using System.Collections.Generic;
using Compliance.Localization;

namespace Compliance.Reporting.Xlsx;

/// <summary>The first sheet: what it is, what it comes to, and what was left out; two columns.</summary>
internal static class SummarySheet
{
    private static readonly IReadOnlyList<Column> Columns = [new(new("项目", "What"), 44), new(new("内容", "Value"), 70)];

    /// <summary>Writes it.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="name">Its name.</param>
    /// <param name="language">The language.</param>
    /// <param name="rows">Its rows: a text each, and a text or a number beside it.</param>
    public static void Write(Workbook workbook, string name, Language language, IEnumerable<(string What, string? Text, long? Number)> rows)
    {
        using var sheet = new Sheet(workbook, name, Columns, language);
        foreach (var (what, text, number) in rows)
        {
            sheet.BeginRow();
            sheet.Text(what);
            if (number is { } value)
                sheet.Number(value);
            else
                sheet.Text(text);
            sheet.EndRow();
        }
    }
}
