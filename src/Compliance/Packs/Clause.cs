using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Packs;

/// <summary>A section of an instrument, with its exact words; or, if its text is not available, who reports what it says.</summary>
/// <param name="Row">The number of the sentence in the table of the instrument's sentences; empty where it has none.</param>
/// <param name="Section">The section, such as 二(三)3; empty where it is only reported.</param>
/// <param name="Quote">The instrument's own words, without white space; empty where it is only reported.</param>
/// <param name="Span">The source location of the quotation in the pack.</param>
public sealed record Clause(string Row, string Section, string Quote, SourceSpan Span)
{
    /// <summary>The address of the report that the rule is taken from; null where the instrument itself is quoted.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>What the report says the figure is counted on; null where it says nothing, or the instrument itself is quoted.</summary>
    public LocalizedText? Basis { get; init; }

    /// <summary>The section; where it is only reported, that it is.</summary>
    public LocalizedText Place => ReportedBy is null ? Section : new LocalizedText("据报道", "as reported");

    /// <summary>The clause and its words, or the report, on one line.</summary>
    public LocalizedText Describe() => ReportedBy is null
        ? $"{Section} “{Quote}”"
        : new LocalizedText($"据报道（{ReportedBy}）{(Basis is null ? "" : "：" + Basis.Zh)}", $"as reported by {ReportedBy}{(Basis is null ? "" : ": " + Basis.En)}");
}
