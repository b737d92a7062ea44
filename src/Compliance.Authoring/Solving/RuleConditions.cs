using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Solving;

/// <summary>Rules as conditions on one subject's facts, for the solver.</summary>
public static class RuleConditions
{
    /// <summary>A condition that always holds.</summary>
    public static Condition Always { get; } = new AllCondition([]);

    /// <summary>A condition that never holds.</summary>
    public static Condition Never { get; } = new AnyCondition([]);

    /// <summary>All of some conditions.</summary>
    public static Condition All(params IReadOnlyList<Condition> conditions) => conditions.Count == 1 ? conditions[0] : new AllCondition(conditions);

    /// <summary>At least one of some conditions.</summary>
    public static Condition Any(params IReadOnlyList<Condition> conditions) => conditions.Count == 1 ? conditions[0] : new AnyCondition(conditions);

    /// <summary>A condition that holds where another does not.</summary>
    public static Condition Not(Condition condition) => condition is NotCondition { Operand: var operand } ? operand : new NotCondition(condition);

    /// <summary>A measure on one side of a number, or at it.</summary>
    /// <param name="kind">The kind of subject whose facts the measure reads.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="comparator">On which side.</param>
    /// <param name="value">The number, in a unit of the measure's dimension.</param>
    public static Condition Compare(SubjectKind kind, Measure measure, Comparator comparator, Quantity value) =>
        new ComparisonCondition(measure, comparator, new ConstantMeasure(value, measure.IsDate));

    /// <summary>Whether the rule applies to the subject.</summary>
    public static Condition Applies(Rule rule) => rule.When ?? Always;

    /// <summary>Whether it is that limit which binds by the subject's own day; always, where the day of evaluation tells which does.</summary>
    public static Condition BindsBy(Rule rule, Limit limit) => rule.Requirement is BoundRequirement bound ? bound.On(limit) : Always;

    /// <summary>Whether a limit of the rule is met; null where the rule is about a jurisdiction's members, and a subject's facts do not tell.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="limit">One of its limits.</param>
    /// <param name="on">The day that is evaluated; only yearly deadlines depend on it.</param>
    public static Condition? Meets(Rule rule, Limit limit, CalendarDate on) => Meets(rule, rule.Requirement, limit, on);

    private static Condition? Meets(Rule rule, Requirement requirement, Limit limit, CalendarDate on) => requirement.Match<Condition?>(
        number: number => limit.Match<Condition?>(
            threshold: threshold => Compare(rule.Subject, number.Measure, threshold.Comparator, threshold.Value),
            relative: relative => new ComparisonCondition(number.Measure, relative.Comparator, relative.Value),
            mustHold: _ => null,
            deadline: _ => null,
            table: table => ByRows(rule.Subject, number.Measure, table, isMet: true)),
        condition: condition => condition.Condition,
        deadline: deadline => limit is Deadline day
            ? All(OnDay(rule, deadline, Comparator.AtLeast, new CalendarDate(on.Year, 1, 1)), OnDay(rule, deadline, Comparator.AtMost, day.In(on.Year)))
            : null,
        aggregate: _ => null,
        bound: bound => bound.Inner.Limits.Contains(limit)
            ? Meets(rule, bound.Inner, limit, on)
            : All([.. bound.Inner.Limits.Select(own => Any(Not(bound.On(own)), Meets(rule, bound.Inner, own, on)!))]));

    /// <summary>
    /// Whether a limit of the rule is not met; null where the rule is about a jurisdiction's members. Of a yearly deadline that
    /// is still to come, a day of a former year tells neither.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="limit">One of its limits.</param>
    /// <param name="on">The day that is evaluated.</param>
    public static Condition? Misses(Rule rule, Limit limit, CalendarDate on)
    {
        return Misses(rule, rule.Requirement, limit, on);
    }

    private static Condition? Misses(Rule rule, Requirement requirement, Limit limit, CalendarDate on)
    {
        // A point in no row neither meets a limit nor misses one.
        if (requirement is NumberRequirement number && limit is LimitTable table)
            return ByRows(rule.Subject, number.Measure, table, isMet: false);
        if (requirement is BoundRequirement bound)
        {
            return bound.Inner.Limits.Contains(limit)
                ? Misses(rule, bound.Inner, limit, on)
                : Any([.. bound.Inner.Limits.Select(own => All(bound.On(own), Misses(rule, bound.Inner, own, on)!))]);
        }

        if (requirement is not DeadlineRequirement deadline || limit is not Deadline day)
            return Meets(rule, requirement, limit, on) is { } meets ? Not(meets) : null;

        var late = OnDay(rule, deadline, Comparator.MoreThan, day.In(on.Year));
        return on > day.In(on.Year) ? Any(late, OnDay(rule, deadline, Comparator.LessThan, new CalendarDate(on.Year, 1, 1))) : late;
    }

    /// <summary>That a subject lies in one row of a table.</summary>
    internal static Condition InRow(LimitTable table, int row) => RowConditions.Of(table.Rows.Boxes[row]);

    /// <summary>What a condition leaves of each fact by itself, and more perhaps; null where it leaves nothing.</summary>
    internal static IFactValues? Outline(SubjectKind kind, Condition condition) => Cases.CaseSearch.Outline(kind, condition);

    /// <summary>What some facts may be, as a row of a table; a fact that may be anything is left out.</summary>
    internal static RowBox In(IFactValues box, SubjectKind kind, IEnumerable<int> slots) => new(
        [.. slots.Where(slot => !IsAnything(box, kind.Facts[slot], slot)).Select(slot => new RowCell(kind.Facts[slot], slot, kind.Facts[slot].IsRange ? new NumberRange(box.RangeOf(slot)) : new ChoiceSet(box.MembersOf(slot))))]);

    private static bool IsAnything(IFactValues box, Fact fact, int slot) =>
        fact.IsRange ? box.RangeOf(slot).Contains(fact.Domain) : box.MembersOf(slot) == ((ChoiceSet)fact.DomainValues).Members;

    /// <summary>That a subject lies in a row of a table, and its number meets the limit there, or misses it.</summary>
    internal static Condition ByRows(SubjectKind kind, Measure measure, LimitTable table, bool isMet) => Any([.. table.Limits.Select((limit, row) =>
    {
        var meets = Compare(kind, measure, limit.Comparator, limit.Value);
        return All(InRow(table, row), isMet ? meets : Not(meets));
    })]);

    /// <summary>The measure of a rule; null where it has none of its own facts.</summary>
    public static Measure? MeasureOf(Rule rule) => MeasureOf(rule.Requirement);

    private static Measure? MeasureOf(Requirement requirement) => requirement.Match<Measure?>(
        number: number => number.Measure,
        condition: _ => null,
        deadline: deadline => deadline.Done,
        aggregate: aggregate => aggregate.Reported,
        bound: bound => MeasureOf(bound.Inner));

    /// <summary>Every day on which a limit of the rules begins to bind, or no longer does, in order.</summary>
    public static IReadOnlyList<CalendarDate> Dates(IEnumerable<Rule> rules) =>
        [.. rules.SelectMany(rule => rule.Requirement.StatedLimits).SelectMany(limit => limit.Changes).Distinct().OrderBy(day => day)];

    private static Condition OnDay(Rule rule, DeadlineRequirement deadline, Comparator comparator, CalendarDate day) =>
        Compare(rule.Subject, deadline.Done, comparator, new Quantity(day.DayNumber, Unit.One));
}
