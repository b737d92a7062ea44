using System;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Authoring.Testing.Cases;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>One thing that some case beside a rule has to show.</summary>
public sealed class CoverageGoal
{
    private readonly Func<CaseResult, bool> _isMetBy;

    internal CoverageGoal(CoverageKind kind, Rule rule, SourceSpan span, LocalizedText text, CaseGoal goal, Func<CaseResult, bool> isMetBy)
    {
        Kind = kind;
        Rule = rule;
        Span = span;
        Text = text;
        Sketch = goal;
        _isMetBy = isMetBy;
    }

    /// <summary>What kind of thing.</summary>
    public CoverageKind Kind { get; }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The part of the rule that the case is about.</summary>
    public SourceSpan Span { get; }

    /// <summary>What the case has to show, in words.</summary>
    public LocalizedText Text { get; }

    /// <summary>What a case that shows it has to state.</summary>
    internal CaseGoal Sketch { get; }

    /// <summary>Whether it is proven that no facts could show it; then no case is required.</summary>
    internal bool IsUnreachable => Sketch.Solve().Outcome == Outcome.Impossible;

    /// <summary>Whether a case shows it.</summary>
    internal bool IsMetBy(CaseResult result) => _isMetBy(result);

    /// <inheritdoc/>
    public override string ToString() => $"{Span}: {Rule.Id}: {Text.En}";
}
