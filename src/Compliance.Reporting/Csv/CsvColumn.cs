using System;
using Compliance.Findings;

namespace Compliance.Reporting.Csv;

/// <summary>A column of the table of findings: its heading, and what stands in it. A cell of a column that nobody asked for is never worked out.</summary>
internal sealed class CsvColumn
{
    private CsvColumn(string heading) => Heading = heading;

    /// <summary>The heading.</summary>
    public string Heading { get; }

    /// <summary>The text, where it is the same in all findings of a rule with one verdict and one limit; null where it is not.</summary>
    public Func<RuledOn, string?>? OfRule { get; private set; }

    /// <summary>Writes the cell of a finding, where it is not the rule's.</summary>
    public Action<CsvRow, Evaluation, Finding>? OfFinding { get; private set; }

    /// <summary>The text in a row that is no finding's, of a file that is wrong or of what is left out; null where the cell is empty there.</summary>
    public Func<ReportNote, string?>? OfNote { get; private set; }

    /// <summary>A column that is the rule's own.</summary>
    public static CsvColumn Of(string heading, Func<RuledOn, string?> text, Func<ReportNote, string?>? note = null) =>
        new(heading) { OfRule = text, OfNote = note };

    /// <summary>A column that differs from finding to finding.</summary>
    public static CsvColumn Of(string heading, Action<CsvRow, Evaluation, Finding> write, Func<ReportNote, string?>? note = null) =>
        new(heading) { OfFinding = write, OfNote = note };
}
