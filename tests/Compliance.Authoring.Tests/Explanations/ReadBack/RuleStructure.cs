using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>
/// What a rule asks, as one text: two rules with the same text ask the same, operation by operation. Names mean facts, and
/// numbers are fractions with the meaning of their unit; names of units, titles, quotations and source locations are left out.
/// </summary>
internal static class RuleStructure
{
    /// <summary>The structure of a rule.</summary>
    public static string Of(Rule rule) => Of(new ReadRule(rule.Subject, rule.OwnWhen, rule.Requirement, rule.Obligation, rule.Departments, rule.IsJudgedByPerson));

    /// <summary>The structure of a rule that was read from a sentence.</summary>
    public static string Of(ReadRule rule) => string.Join('\n', new[]
    {
        $"subject {rule.Subject.Name}",
        $"when {(rule.When is null ? "always" : Of(rule.When))}",
        $"asks {Of(rule.Requirement)}",
        $"obligation {rule.Obligation.Word()}",
        $"departments {string.Join(", ", rule.Departments.Select(department => department.Zh))}",
        $"judged by {(rule.IsJudgedByPerson ? "a person" : "the facts")}",
    }.Concat(rule.Requirement.StatedLimits.Select(Of)));

    private static string Of(Requirement requirement) => requirement.Match(
        number: number => Of(number.Measure),
        condition: condition => Of(condition.Condition),
        deadline: deadline => $"(each-year {deadline.Done.Fact.Name})",
        aggregate: aggregate => $"{Of(aggregate.Aggregate)} {(aggregate.PrefersReported ? "after" : "before")} {(aggregate.Reported is null ? "nothing" : Of(aggregate.Reported))}",
        bound: bound => $"(by {bound.Day.Fact.Name} {Of(bound.Inner)})");

    private static string Of(Aggregate aggregate) =>
        $"({aggregate.Kind} {aggregate.Members.Name} of {Of(aggregate.Of)} to {Of(aggregate.To)} among {Of(aggregate.Among)} where {Of(aggregate.Where)} in {aggregate.InYear?.Fact.Name ?? "any"} whole {aggregate.IsOfWholeYear} against {aggregate.AgainstYearBefore})";

    private static string Of(Condition? condition) => condition is null ? "none" : condition.Match(
        membership: membership => string.Create(CultureInfo.InvariantCulture, $"(among {membership.Fact.Name} {membership.Allowed})"),
        not: not => $"(not {Of(not.Operand)})",
        all: all => $"(all {List(all.Operands)})",
        any: any => $"(any {List(any.Operands)})",
        comparison: comparison => $"({comparison.Comparator.Word()} {Of(comparison.Left)} {Of(comparison.Right)})",
        rows: _ => "(in a row)",
        atLeast: atLeast => $"(at least {atLeast.Count} {List(atLeast.Operands)})");

    private static string List(IEnumerable<Condition> operands) => string.Join(' ', operands.Select(Of));

    private static string Of(Measure? measure) => measure switch
    {
        null => "none",
        FactMeasure fact => fact.Fact.Name,
        ConstantMeasure { IsDate: true } day => $"day {day.Quantity.Value}",
        ConstantMeasure constant => Of(constant.Quantity),
        LevelMeasure level => $"(level {level.Scheme.Name})",
        ShiftedDayMeasure shifted => $"({(shifted.IsLater ? "after" : "before")} {Of(shifted.Day)} {Of(shifted.Duration)})",
        DayDifferenceMeasure difference => $"(between {Of(difference.Earlier)} {Of(difference.Later)} {difference.IsInMonths})",
        ArithmeticMeasure arithmetic => $"({arithmetic.Operation} {Of(arithmetic.Left)} {Of(arithmetic.Right)})",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    private static string Of(Limit limit) => $"{WithoutEnd(limit)} until {limit.Until?.ToString() ?? "ever"}";

    private static string WithoutEnd(Limit limit) => limit switch
    {
        RelativeLimit relative => $"from {limit.From} {relative.Comparator.Word()} {Of(relative.Value)}",
        Threshold threshold => $"from {limit.From} {threshold.Comparator.Word()} {Of(threshold.Value)}",
        LimitTable table => $"from {limit.From} {(table.NeedsRow ? "" : "only ")}rows {string.Join(" ", table.Rows.Boxes.Zip(table.Limits, (box, row) => $"({box} {row.Comparator.Word()} {Of(row.Value)})"))}",
        Deadline deadline => string.Create(CultureInfo.InvariantCulture, $"from {limit.From} by {deadline.Month}-{deadline.Day}"),
        _ => $"from {limit.From} yes",
    };

    private static string Of(Quantity quantity) =>
        $"[{quantity.Value.Numerator}/{quantity.Value.Denominator} × {quantity.Unit.Scale.Numerator}/{quantity.Unit.Scale.Denominator} {quantity.Unit.Dimension}{(quantity.Unit.IsDifference ? " difference" : "")}]";
}
