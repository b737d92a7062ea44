using System.Linq;
using Compliance.Diagnostics;
using Compliance.Schemas;

namespace Compliance.Packs;

/// <summary>Reads what rules and the checklist have in common: clauses and obligations.</summary>
internal static class ClauseReader
{
    /// <summary>The clause of a rule; null where it is wrong, which is reported.</summary>
    public static Clause? Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Find("reported_by") is { } report && (reader.Find("quote") ?? reader.Find("section")) is not null)
        {
            diagnostics.Report(DiagnosticKinds.QuotedOrReported, report.Span, ("first", "section, quote"), ("second", "reported_by"));
            return null;
        }

        if (reader.Scalar("reported_by", CommonShapes.Text) is { } address)
            return new Clause("", "", "", address.Span) { ReportedBy = address.Text, Basis = reader.Localized("basis") };

        string[] needed = reader.Find("reported_by") is null && !reader.IsMisspelt("reported_by") ? ["section", "quote"] : [];
        foreach (var key in needed.Where(key => reader.Find(key) is null && !reader.IsMisspelt(key)))
            diagnostics.Report(DiagnosticKinds.MissingKey, reader.Span, ("expected", key));
        return Read(reader);
    }

    /// <summary>The section and words of the instrument itself.</summary>
    public static Clause? Read(MappingReader reader)
    {
        var section = reader.Text("section");
        var quote = reader.Scalar("quote", CommonShapes.Text);
        return section is null || quote is null
            ? null
            : new Clause(reader.Find("row") is null ? "" : reader.Text("row") ?? "", section, quote.Text, quote.Span);
    }

    public static Obligation? ReadObligation(MappingReader reader) =>
        reader.Word("obligation", PackWords.Obligations) is { } word ? (Obligation)PackWords.IndexOf(PackWords.Obligations, word) : null;
}
