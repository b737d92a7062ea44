using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Contracts;

/// <summary>Something about a pack's rules that is wrong, or that their signer should know.</summary>
/// <param name="Diagnostic">What it is and where: code, severity, source location and message.</param>
/// <param name="Rules">The rules that it is about, in the pack's order; none where it is about the pack as a whole.</param>
public sealed record LintFinding(Diagnostic Diagnostic, IReadOnlyList<Rule> Rules)
{
    /// <summary>The words of the instrument that were read; null where it is not about words.</summary>
    public QuotedPart? Quotation { get; init; }

    /// <summary>What the rule says in place of those words; null where it says nothing.</summary>
    public LocalizedText? RuleSays { get; init; }

    /// <summary>The sentence of the instrument that it is about, plain; null where it is about words that the pack quotes, or about none.</summary>
    public string? Words { get; init; }

    /// <summary>A descriptor, as YAML, that shows it; null where none does.</summary>
    public string? Witness { get; init; }

    /// <summary>The parent's rule that it is about; null where it is about none.</summary>
    public ParentRule? Parent { get; init; }

    /// <summary>Why the pack accepts it; null where it does not.</summary>
    public LocalizedText? Acceptance { get; init; }

    /// <summary>Whether the pack must not be released with it.</summary>
    public bool IsOpenError => Acceptance is null && Diagnostic.Severity == Severity.Error;

    internal static LintFinding Of(DiagnosticKind kind, SourceSpan span, IReadOnlyList<Rule> rules, params (string Name, LocalizedText Value)[] values) =>
        new(new Diagnostic(kind, span, values.ToDictionary(value => value.Name, value => Excerpt.Of(value.Value)), nearest: null), rules);
}
