using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Analysis;
using Compliance.Authoring.Analysis.Parents;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Quotations;
using Compliance.Packs;

namespace Compliance.Authoring.Linting;

/// <summary>Asks every check about a pack.</summary>
/// <param name="checks">The checks.</param>
public sealed class Linter(IReadOnlyList<ILintCheck> checks)
{
    /// <summary>The linter with every check that there is.</summary>
    public static Linter Default { get; } = new([new QuotationCheck(), new RuleCheck(), new PairCheck(), new FactCheck(), new ParentCheck()]);

    /// <summary>Runs every check over a pack that was read with its cases.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public LintReport Lint(RulePack pack, PackCatalog catalog, CancellationToken cancellation = default) => Lint(new LintContext(pack, catalog), cancellation);

    /// <summary>Runs every check over a pack that was read with its cases.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public LintReport Lint(LintContext context, CancellationToken cancellation = default)
    {
        var pack = context.Pack;
        var findings = new List<LintFinding>();
        foreach (var check in checks)
        {
            cancellation.ThrowIfCancellationRequested();
            findings.AddRange(check.Check(context, cancellation));
        }

        // What is wrong with a rule for several kinds, whatever the kind is, is one thing.
        if (pack.RuleCount < pack.Rules.Count)
            findings = [.. findings.DistinctBy(finding => finding.Diagnostic.ToString())];

        return new LintReport(pack, [.. Acceptances.Apply([.. pack.Accepted, .. FoundSince.Of(pack)], findings, QuotationCheck.NotAsked(findings))
            .OrderBy(finding => finding.Diagnostic.Span.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Diagnostic.Span.Line)
            .ThenBy(finding => finding.Diagnostic.Span.Column)
            .ThenBy(finding => finding.Diagnostic.Code, StringComparer.Ordinal)]);
    }
}
