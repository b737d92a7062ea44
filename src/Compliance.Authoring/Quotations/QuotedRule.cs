using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>A rule beside what its quotations and its reading say.</summary>
internal sealed class QuotedRule
{
    public QuotedRule(Rule rule, Instrument instrument, InstrumentSections? text)
    {
        Rule = rule;
        Issued = instrument.Issued;
        Begins = instrument.Begins;
        Quotations = [.. rule.Clauses.Where(clause => clause.ReportedBy is null).Select(clause => new Quotation(clause, rule.Subject.Units))];
        Reading = rule.Reading is null ? null : new RuleReading(rule.Reading, instrument, rule.Subject.Units);
        Limits = RuleLimit.Of(rule);
        TableLimits = RuleLimit.OfTables(rule);
        Text = text;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>What it asks for, whatever day tells which limit binds.</summary>
    public Requirement Inner => Rule.Requirement is BoundRequirement bound ? bound.Inner : Rule.Requirement;

    /// <summary>The day the instrument was issued.</summary>
    public CalendarDate Issued { get; }

    /// <summary>The day from which the instrument binds where a clause says no other.</summary>
    public CalendarDate Begins { get; }

    /// <summary>Its clauses, read; none where the instrument is only reported.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Its reading; null where it has none.</summary>
    public RuleReading? Reading { get; }

    /// <summary>The numbers that it holds something against.</summary>
    public IReadOnlyList<RuleLimit> Limits { get; }

    /// <summary>The numbers of its tables.</summary>
    public IReadOnlyList<RuleLimit> TableLimits { get; }

    /// <summary>The instrument; null where its text is not at hand.</summary>
    public InstrumentSections? Text { get; }

    /// <summary>The rules that quote one of its clauses, itself among them.</summary>
    public IReadOnlyList<QuotedRule> Siblings { get; set; } = [];

    /// <summary>All rules of the pack.</summary>
    public IReadOnlyList<QuotedRule> Others { get; set; } = [];

    /// <summary>The quotations that a limit is about: those with its number, where it is one of several.</summary>
    public IReadOnlyList<Quotation> QuotationsOf(Limit limit)
    {
        if (Rule.Requirement.StatedLimits.Count == 1 || limit is not Threshold threshold)
            return Quotations;

        var own = Quotations.Where(quotation => quotation.Amounts.Any(amount => amount.HasValueOf(threshold.Value) && amount.HasUnitOf(threshold.Value))).ToList();
        return own.Count > 0 ? own : Quotations;
    }

    /// <summary>Whether it quotes the same words of the same section.</summary>
    public bool Quotes(Quotation quotation) =>
        Quotations.Any(own => own.Text == quotation.Text && own.Clause.Section == quotation.Clause.Section);

    /// <summary>The facts that the rule reads, its own subject's and the members'.</summary>
    public IEnumerable<Fact> Facts()
    {
        var own = Rule.Requirement.Slots.Concat(Rule.When?.Slots ?? []).Distinct().Select(slot => Rule.Subject.Facts[slot]);
        return Rule.Requirement is AggregateRequirement { Aggregate: { } aggregate }
            ? own.Concat(aggregate.MemberSlots.Select(slot => aggregate.Members.Facts[slot]))
            : own;
    }

    /// <summary>A finding about the rule.</summary>
    public LintFinding Find(
        DiagnosticKind kind, SourceSpan span, QuotedPart? part, LocalizedText? says, params (string Name, LocalizedText Value)[] values) =>
        LintFinding.Of(kind, span, [Rule], values) with { Quotation = part, RuleSays = says };
}
