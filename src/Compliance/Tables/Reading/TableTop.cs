using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;

namespace Compliance.Tables;

/// <summary>
/// Reads what stands above the rows of a table: perhaps a title, the heading, and perhaps a row of units. What is certain is
/// read, and said; what is not is one message about the shape.
/// </summary>
internal static class TableTop
{
    // A heading further down is none.
    private const int MostAbove = 20;

    // A single word that a row of data shares with the vocabulary makes no heading.
    private const int FewestHeadings = 2;

    /// <summary>The heading; null where there is none, or it is wrong, which is reported. The scanner stands at the first row then.</summary>
    public static TableHeading? Read(RecordScanner rows, Vocabulary vocabulary, bool isStrict, DiagnosticBag diagnostics)
    {
        var start = rows.Place;
        var top = Peek(rows);
        var chosen = IndexOfHeading(top, vocabulary);
        rows.GoTo(start);
        for (var i = 0; i <= chosen; i++)
        {
            if (!rows.Read(diagnostics))
                return null;
        }

        var cells = rows.Record.Nodes();
        if (chosen > 0)
        {
            var isTitle = top.Take(chosen).All(above => above.Count(cell => !string.IsNullOrWhiteSpace(cell.Text)) == 1);
            diagnostics.Report(isTitle ? DiagnosticKinds.TitleAbove : DiagnosticKinds.HeadingBelow, cells[0].Span with { Column = 0 }, ("line", DecimalOf(cells[0].Span.Line)));
            if (!isTitle)
                return null;
        }

        if (TableHeading.Read(cells, vocabulary, diagnostics, isStrict) is not { } heading)
            return null;

        UnitRowReader.Read(rows, heading, vocabulary, diagnostics);
        return heading;
    }

    private static List<ScalarNode[]> Peek(RecordScanner rows)
    {
        var top = new List<ScalarNode[]>();
        var discarded = new DiagnosticBag();
        while (top.Count <= MostAbove && rows.Read(discarded))
            top.Add(rows.Record.Nodes());
        return top;
    }

    // The first row that has every heading that is needed; or else that has most headings at all.
    private static int IndexOfHeading(List<ScalarNode[]> top, Vocabulary vocabulary)
    {
        var (best, most) = (0, FewestHeadings - 1);
        for (var i = 0; i < top.Count; i++)
        {
            var (known, hasNeeded) = TableHeading.Judge(top[i], vocabulary);
            if (hasNeeded)
                return i;
            if (known > most)
                (best, most) = (i, known);
        }

        return best;
    }

    private static string DecimalOf(int number) => Values.DecimalText.Of(number);
}
