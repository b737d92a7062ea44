using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>Goals of cases at the points where a rule's verdict changes.</summary>
internal static class CaseGoals
{
    private const int MostMembers = 100;

    // Of a long table, the first rows do.
    private const int MostRows = 20;

    // The members of a share weigh so much together, in the unit that they are weighed in.
    private static readonly Rational Whole = 10_000;

    /// <summary>A subject that the rule applies to and that meets a limit, or misses it: as nearly as may be, where the limit is a number.</summary>
    public static CaseGoal Answer(Rule rule, Limit limit, bool isMet)
    {
        if (rule.Requirement is AggregateRequirement)
            return limit is LimitTable rows ? InFirstRow(rule, rows, isMet) : At(rule, (Threshold)limit, NearestValue(rule, (Threshold)limit, isMet));

        var on = DayFor(limit);
        var answer = (isMet ? RuleConditions.Meets(rule, limit, on) : RuleConditions.Misses(rule, limit, on))!;
        var nearest = limit.Match(
            relative: relative => isMet ? AtOther(rule, relative) : RuleConditions.Never,
            threshold: threshold => Equals(rule, threshold.Value with { Value = NearestValue(rule, threshold, isMet) }),
            mustHold: _ => RuleConditions.Never,
            deadline: deadline => Equals(rule, new Quantity(deadline.In(on.Year).DayNumber + (isMet ? 0 : 1), Unit.One)),
            table: table => RuleConditions.Any([.. table.Limits.Take(MostRows).Select((row, place) =>
                RuleConditions.All(RuleConditions.InRow(table, place), Equals(rule, row.Value with { Value = NearestValue(rule, row, isMet) })))]));

        // What is tried first is found first.
        return Own(rule, RuleConditions.All(RuleConditions.Any(nearest, answer), RuleConditions.BindsBy(rule, limit)), on);
    }

    // Members come to one number: that of the first row which the rule can apply to.
    private static CaseGoal InFirstRow(Rule rule, LimitTable table, bool isMet)
    {
        bool CanApply(int row) => Solver.Find(rule.Subject, RuleConditions.All(RuleConditions.Applies(rule), RuleConditions.InRow(table, row))).Outcome == Outcome.Found;

        var row = Enumerable.Range(0, Math.Min(MostRows, table.Limits.Count)).FirstOrDefault(CanApply);
        var goal = At(rule, table.Limits[row], NearestValue(rule, table.Limits[row], isMet));
        return goal with { Facts = RuleConditions.All(RuleConditions.InRow(table, row), goal.Facts) };
    }

    /// <summary>Jurisdictions in each row of a table, whose members come to its limit, and to the values a step to either side of it.</summary>
    public static IEnumerable<CaseGoal> InRows(Rule rule, LimitTable table) =>
        from row in Enumerable.Range(0, Math.Min(MostRows, table.Limits.Count))
        from value in Around(rule, table.Limits[row])
        let goal = AtByMembers(rule, table.Limits[row], value)
        select goal with { Facts = RuleConditions.All(RuleConditions.InRow(table, row), goal.Facts) };

    /// <summary>A subject that a rule applies to, and whose number is the other number that it is held against.</summary>
    public static CaseGoal At(Rule rule, RelativeLimit limit) => Own(rule, RuleConditions.All(AtOther(rule, limit), RuleConditions.BindsBy(rule, limit)), limit.From);

    private static ComparisonCondition AtOther(Rule rule, RelativeLimit limit) =>
        new(RuleConditions.MeasureOf(rule)!, Comparator.EqualTo, limit.Value);

    /// <summary>A subject that the rule applies to, of which something else holds too.</summary>
    public static CaseGoal Own(Rule rule, Condition condition, CalendarDate on) => new(rule, RuleConditions.All(RuleConditions.Applies(rule), condition), on);

    /// <summary>The day on which a limit is asked first: of the number of a whole year, the last day of the year in which it begins.</summary>
    public static CalendarDate FirstDay(Rule rule, Limit limit) =>
        rule.Requirement is AggregateRequirement { Aggregate.IsOfWholeYear: true } ? Aggregate.EndOfYear(limit.From) : limit.From;

    /// <summary>A day before the end of the year of a number of a whole year, on which a limit is in force.</summary>
    public static CalendarDate DayBeforeEnd(Limit limit) => limit.From < Aggregate.EndOfYear(limit.From) ? limit.From : new CalendarDate(limit.From.Year + 1, 1, 1);

    /// <summary>A subject that a rule about a number applies to, and whose number is a value in the unit of a limit.</summary>
    public static CaseGoal At(Rule rule, Threshold limit, Rational value) => RuleConditions.MeasureOf(rule) is null
        ? AtByMembers(rule, limit, value)
        : Own(rule, RuleConditions.All(Equals(rule, limit.Value with { Value = value }), RuleConditions.BindsBy(rule, limit)), FirstDay(rule, limit));

    /// <summary>A jurisdiction whose members come to a value in the unit of a limit.</summary>
    public static CaseGoal AtByMembers(Rule rule, Threshold limit, Rational value)
    {
        var members = MembersAt(((AggregateRequirement)rule.Requirement).Aggregate, value * limit.Value.Unit.Scale, limit.From.Year);
        var on = FirstDay(rule, limit);
        return members is null ? Own(rule, RuleConditions.Never, on) : Own(rule, RuleConditions.Always, on) with { Members = members };
    }

    /// <summary>The value nearest to a limit that meets it, or misses it: the limit itself, or a step beside it.</summary>
    public static Rational NearestValue(Rule rule, Threshold limit, bool isMet) =>
        isMet == Meets(limit, limit.Value.Value) ? limit.Value.Value : Beside(rule, limit).First();

    /// <summary>The values a step beside a limit for which the answer is another than at the limit; those on both sides where the limit is to be hit.</summary>
    public static IEnumerable<Rational> Beside(Rule rule, Threshold limit) =>
        Around(rule, limit).Where(near => Meets(limit, near) != Meets(limit, limit.Value.Value));

    /// <summary>A limit, and the values a step to either side of it.</summary>
    public static IEnumerable<Rational> Around(Rule rule, Threshold limit)
    {
        var (value, step) = (limit.Value.Value, NearValues.Step(limit.Value, WholeMeasures.IsWhole(rule.Requirement)));
        return [value - step, value, value + step];
    }

    public static bool Meets(Threshold limit, Rational value) =>
        AggregateRequirement.Compare(limit, Interval.Point(value * limit.Value.Unit.Scale)) == Truth.True;

    /// <summary>That a member's date lies in a year.</summary>
    public static Condition InYear(Aggregate aggregate, int year) => aggregate.InYear is null
        ? RuleConditions.Always
        : RuleConditions.All(Day(aggregate, Comparator.AtLeast, new CalendarDate(year, 1, 1)), Day(aggregate, Comparator.AtMost, new CalendarDate(year, 12, 31)));

    private static Condition Day(Aggregate aggregate, Comparator comparator, CalendarDate day) =>
        RuleConditions.Compare(aggregate.Members, aggregate.InYear!, comparator, new Quantity(day.DayNumber, Unit.One));

    /// <summary>That a member counts in a year.</summary>
    public static Condition Counts(Aggregate aggregate, int year) => RuleConditions.All(aggregate.Among ?? RuleConditions.Always, InYear(aggregate, year));

    /// <summary>That a member meets a condition and weighs so much, in the unit that members are weighed in.</summary>
    public static Condition Weighing(Aggregate aggregate, Condition member, Rational weight) => RuleConditions.All(
        member,
        aggregate.Of is null ? RuleConditions.Always : Weighs(aggregate, aggregate.Of, weight),
        aggregate.To is null ? RuleConditions.Always : Weighs(aggregate, aggregate.To, weight * 2));

    private static Condition Equals(Rule rule, Quantity value) => RuleConditions.Compare(rule.Subject, RuleConditions.MeasureOf(rule)!, Comparator.EqualTo, value);

    // A yearly deadline of the first year has passed on its last day.
    private static CalendarDate DayFor(Limit limit) => limit.Match(
        threshold: _ => limit.From,
        relative: _ => limit.From,
        mustHold: _ => limit.From,
        deadline: _ => new CalendarDate(limit.From.Year, 12, 31),
        table: _ => limit.From);

    // Null where no members come to such a number, or too many would have to.
    private static List<Condition>? MembersAt(Aggregate aggregate, Rational value, int year)
    {
        if (aggregate.AgainstYearBefore)
        {
            var now = MembersIn(aggregate, value.Sign > 0 ? value : Rational.Zero, year);
            var before = MembersIn(aggregate, value.Sign < 0 ? -value : Rational.Zero, year - 1);
            return now is null || before is null ? null : [.. now, .. before];
        }

        return MembersIn(aggregate, value, year);
    }

    private static List<Condition>? MembersIn(Aggregate aggregate, Rational value, int year)
    {
        var counts = Counts(aggregate, year);
        var where = aggregate.Where ?? RuleConditions.Always;
        if (value.Sign < 0 && aggregate.Kind != AggregateKind.Sum)
            return null;

        switch (aggregate.Kind)
        {
            case AggregateKind.Share:
                return value > Rational.One
                    ? null
                    : [.. new[] { (Share: value, Side: where), (Share: Rational.One - value, Side: RuleConditions.Not(where)) }
                        .Where(part => !part.Share.IsZero)
                        .Select(part => RuleConditions.All(counts, part.Side, Weighs(aggregate, aggregate.Of!, part.Share * Whole)))];
            case AggregateKind.Count:
                if (!value.Denominator.IsOne || value > MostMembers)
                    return null;
                return value.IsZero
                    ? [RuleConditions.All(counts, RuleConditions.Not(where))]
                    : [.. Enumerable.Repeat(RuleConditions.All(counts, where), (int)value.Numerator)];
            case AggregateKind.Sum:
                return [RuleConditions.All(counts, where, RuleConditions.Compare(aggregate.Members, aggregate.Of!, Comparator.EqualTo, InBase(value, aggregate.Of!)))];
            case AggregateKind.Ratio:
                var ratio = value * aggregate.To!.UsualUnit.Scale / aggregate.Of!.UsualUnit.Scale;
                return [RuleConditions.All(counts, where, Weighs(aggregate, aggregate.Of!, ratio * Whole), Weighs(aggregate, aggregate.To!, Whole))];
            default:
                throw new ArgumentOutOfRangeException(nameof(aggregate));
        }
    }

    private static Condition Weighs(Aggregate aggregate, Measure measure, Rational weight) =>
        RuleConditions.Compare(aggregate.Members, measure, Comparator.EqualTo, new Quantity(weight, measure.UsualUnit));

    private static Quantity InBase(Rational value, Measure measure) => new(value / measure.UsualUnit.Scale, measure.UsualUnit);
}
