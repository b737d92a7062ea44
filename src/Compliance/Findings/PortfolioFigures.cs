using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>What a rule finds over the members of a jurisdiction, beside what the jurisdiction reports of itself.</summary>
public sealed class PortfolioFigures
{
    private readonly AggregateRequirement _requirement;

    // By the members that are there; and with all that is still to come in the year, where the rule asks for whole years.
    private readonly AggregateFigures _figures;
    private readonly AggregateFigures? _running;
    private readonly Subject _jurisdiction;
    private readonly DecisionDay _day;
    private readonly Func<IEnumerable<(Subject Member, bool IsPlaced)>> _members;

    internal PortfolioFigures(
        AggregateRequirement requirement, AggregateFigures figures, AggregateFigures? running, Subject jurisdiction, DecisionDay day,
        Func<IEnumerable<(Subject Member, bool IsPlaced)>> members)
    {
        _requirement = requirement;
        _figures = figures;
        _running = running;
        _jurisdiction = jurisdiction;
        _day = day;
        _members = members;
    }

    /// <summary>How many members the session holds in the jurisdiction and those below it.</summary>
    public long Members => _figures.Members;

    /// <summary>How many of these members have facts that leave the number open; <see cref="Open"/> names the weightiest.</summary>
    public long OpenMembers => _figures.OpenMembers;

    /// <summary>How many subjects there are besides of which it is not known whether they are members.</summary>
    public long Unplaced => _figures.Open;

    /// <summary>Whether there may be any number of further members of which nothing is known: the register is a part, or some of it cannot be read.</summary>
    public bool HasUnknownMembers => _figures.HasUnknown;

    /// <summary>Whether every member may lie elsewhere, so that there may be none: no number over them decides then by itself.</summary>
    public bool MayBeWithoutMembers => _figures.Members == 0;

    /// <summary>Whether the number is that of the finished year, and the year has not ended: then anything may still come.</summary>
    public bool IsYearRunning => RunningYear.EndOf(_requirement, _day) is not null;

    /// <summary>Whether there is anything that the number is of: a share of no new buildings is none.</summary>
    public Truth Exists => IsJudgedOnReport ? Truth.True : Shown.Exists;

    /// <summary>Whether the jurisdiction is judged on what it reports: where the rule prefers that and it reports.</summary>
    public bool IsJudgedOnReport => _requirement.PrefersReported && IsReported;

    /// <summary>Whether the jurisdiction reports the number.</summary>
    public bool IsReported => _requirement.Reported is { } reported && reported.Slots.All(slot => _jurisdiction.Stated(slot) is not null);

    /// <summary>Whether what is reported and what is computed cannot both be right, however the digits reported were rounded.</summary>
    public bool IsContradicted => IsReported && _figures.Value is { } computed && _figures.Exists == Truth.True
        && Expressions.Comparisons.Evaluate(computed, Expressions.Comparator.EqualTo, _requirement.Reported!.Enclose(new RoundedReport(_jurisdiction))) == Truth.False;

    /// <summary>What is computed from the members, beside a limit; null where there is nothing that it is a share of.</summary>
    public Measurement? Computed(Threshold limit) => Measure(Shown, limit);

    /// <summary>What the members that are there come to in a year that has not ended, beside a limit; null where the year does not matter or has ended, and where there is nothing yet.</summary>
    public Measurement? SoFar(Threshold limit) => IsYearRunning ? Measure(_figures, limit) : null;

    /// <summary>What the jurisdiction reports, beside a limit; null where it reports nothing.</summary>
    public Measurement? Reported(Threshold limit) => IsReported ? Measurement.OfFacts(_requirement.Reported!, limit, _jurisdiction) : null;

    /// <summary>The members whose facts leave the number open, the weightiest first. It is worked out when it is read, over the members that the session then holds.</summary>
    /// <param name="most">How many at the most.</param>
    public IReadOnlyList<OpenMember> Open(int most = 10) =>
        _figures.IsOpen() ? OpenMember.Weightiest(_requirement.Aggregate, _members(), _day.Date.Year, most) : [];

    /// <summary>How much more a share needs on the right side to reach a limit at the present volume, in the unit that members are weighed in; null for what is no share, or where nothing bounds it.</summary>
    public Interval? Lacking(Threshold limit) => limit.Comparator is Expressions.Comparator.AtLeast or Expressions.Comparator.MoreThan && !_requirement.Aggregate.AgainstYearBefore
        ? _figures.Lacking(limit.Value.Value * limit.Value.Unit.Scale)?.Scale(Rational.One / WeightUnit.Scale)
        : null;

    /// <summary>The unit that members are weighed in.</summary>
    public Unit WeightUnit => _requirement.Aggregate.Of?.UsualUnit ?? Unit.One;

    /// <summary>Whether other figures of the rule on the jurisdiction are the same numbers.</summary>
    internal bool AreAs(PortfolioFigures other) => ReferenceEquals(this, other) || (
        (_figures.Value, _figures.Exists, Members, OpenMembers, Unplaced, HasUnknownMembers, _figures.IsOpen(), IsReported, _day.Date.Year, IsYearRunning)
            == (other._figures.Value, other._figures.Exists, other.Members, other.OpenMembers, other.Unplaced, other.HasUnknownMembers, other._figures.IsOpen(), other.IsReported, other._day.Date.Year, other.IsYearRunning)
        && (Shown.Value, Shown.Exists) == (other.Shown.Value, other.Shown.Exists)
        && _requirement.Thresholds.All(limit => Equals(Lacking(limit), other.Lacking(limit))));

    internal Measurement? Measure(Threshold limit) => IsJudgedOnReport ? Reported(limit) : Computed(limit);

    internal Truth Evaluate(Limit limit, CalendarDate on)
    {
        if (IsJudgedOnReport)
            return _requirement.Evaluate(limit, _jurisdiction, on);
        return On(on).Value is { } value ? AggregateRequirement.EvaluateComputed(limit, value, _jurisdiction) : Truth.Unknown;
    }

    internal Truth ExistsOn(CalendarDate on) => IsJudgedOnReport ? Truth.True : On(on).Exists;

    // Of several days of which one is meant, most are before the end of the year.
    private AggregateFigures Shown => IsYearRunning ? _running! : _figures;

    private AggregateFigures On(CalendarDate on) => _requirement.Aggregate.IsYearRunning(on) ? _running! : _figures;

    private static Measurement? Measure(AggregateFigures figures, Threshold limit) => figures.Value is { } value ? Measurement.Of(value, limit, isStated: true) : null;
}
