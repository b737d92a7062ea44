using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>A rule that is evaluated from members, with its index among the rules for its kind.</summary>
internal sealed record AggregateRule(Rule Rule, int Index, AggregateRequirement Requirement)
{
    private Rational[]? _limits;

    /// <summary>The rules about members among the rules for a kind.</summary>
    public static AggregateRule[] Among(IEnumerable<Rule> rules) =>
        [.. rules
            .Select((rule, index) => (rule, index))
            .Where(entry => entry.rule.Requirement is AggregateRequirement)
            .Select(entry => new AggregateRule(entry.rule, entry.index, (AggregateRequirement)entry.rule.Requirement))];

    public Aggregate Aggregate => Requirement.Aggregate;

    /// <summary>Totals of no members.</summary>
    /// <param name="aggregate">What they are of.</param>
    /// <param name="isReversible">Whether whatever was added may be taken away again, however much it was.</param>
    public static AggregateTotals TotalsOf(Aggregate aggregate, bool isReversible = false) => (aggregate.AgainstYearBefore, aggregate.Kind) switch
    {
        (false, var kind) => TotalsOf(kind),
        (true, AggregateKind.Share) => new ShareDifference(isReversible),
        (true, AggregateKind.Ratio) => new RatioDifference(),
        (true, _) => new SumDifference(),
    };

    /// <summary>Totals of no members, for a number of one year.</summary>
    public static AggregateTotals TotalsOf(AggregateKind kind) => kind switch
    {
        AggregateKind.Share => new ShareTotals(),
        AggregateKind.Count => new CountTotals(),
        AggregateKind.Sum => new SumTotals(),
        AggregateKind.Ratio => new RatioTotals(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether two states of a member differ in a fact that it reads.</summary>
    public bool IsTouched(Subject before, Subject after)
    {
        var (one, other) = (before.Statements, after.Statements);
        foreach (var slot in MemberSlots)
        {
            if (!one.SharesBox(other, slot))
                return true;
        }

        return false;
    }

    /// <summary>Whether a jurisdiction is evaluated from its report, whatever the totals of its members.</summary>
    public bool IsJudgedOnReport(Subject jurisdiction)
    {
        if (!Requirement.PrefersReported || Requirement.Reported is null)
            return false;

        foreach (var slot in ReportedSlots)
        {
            if (jurisdiction.Stated(slot) is null)
                return false;
        }

        return true;
    }

    /// <summary>The slots of the members' facts that it reads.</summary>
    public int[] MemberSlots { get; } = [.. Requirement.Aggregate.MemberSlots];

    /// <summary>A member of which nothing is stated.</summary>
    public Subject UnknownMember => field ??= Subject.Unknown(Requirement.Aggregate.Members);

    /// <summary>What a member brings that is still to come in a year, in the units of the facts: nothing is known of it but the year.</summary>
    public Contribution StillToCome(int year) => Contribution.InOwnUnits(Aggregate, UnknownMember, year) with { CountsYearBefore = Truth.False };

    /// <summary>How many coherent base units one of the unit is that its running totals are in: facts are summed in their own.</summary>
    public Rational WeightScale { get; } = ScaleOf(Requirement.Aggregate.Of);

    /// <summary>The same of the number that follows from the totals.</summary>
    public Rational Scale => Aggregate.Kind switch
    {
        AggregateKind.Sum => WeightScale,
        AggregateKind.Ratio => WeightScale / ScaleOf(Aggregate.To),
        _ => Rational.One,
    };

    /// <summary>The limits in the unit of the number that follows from the totals; 0 for a table, which goes by the jurisdiction's own facts.</summary>
    public Rational[] Limits => _limits ??= [.. Requirement.Limits.Select(limit => limit is Threshold threshold ? threshold.BaseValue.Lower.Value!.Value / Scale : Rational.Zero)];

    /// <summary>The slots of the jurisdiction's own facts that report the number.</summary>
    public int[] ReportedSlots { get; } = [.. Requirement.Reported?.Slots ?? []];

    private static Rational ScaleOf(Measure? measure) => measure is FactMeasure fact ? fact.Fact.Unit.Scale : Rational.One;
}
