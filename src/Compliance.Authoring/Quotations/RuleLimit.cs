using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>A number that a rule holds something against, in its limits or in a condition.</summary>
/// <param name="Comparator">The side of it.</param>
/// <param name="Value">The number.</param>
/// <param name="Dated">The limit that it is; null if it is in a condition.</param>
/// <param name="Span">Its source location in the pack.</param>
/// <param name="Where">The comparison that it is in, one for all rules that have it by the same term; null if it is a limit.</param>
internal sealed record RuleLimit(Comparator Comparator, Quantity Value, Limit? Dated, SourceSpan Span, Condition? Where = null)
{
    /// <summary>As the pack writes it.</summary>
    public LocalizedText Text => new($"{Comparator.Word()}: {Value.In(Language.Chinese)}", $"{Comparator.Word()}: {Value.In(Language.English)}");

    /// <summary>As a sentence would say it, in Chinese, so that a reading can.</summary>
    public string Words => Sides.Of(Comparator).Zh + Value.In(Language.Chinese).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The numbers of a rule: its limits, and those in what it requires and in when it applies.</summary>
    public static IReadOnlyList<RuleLimit> Of(Rule rule)
    {
        var limits = rule.Requirement.StatedLimits.OfType<Threshold>().Where(limit => limit.Value.Unit.Grades is null).Select(limit => new RuleLimit(limit.Comparator, limit.Value, limit, limit.Span));
        var required = (rule.Requirement is BoundRequirement bound ? bound.Inner : rule.Requirement) is ConditionRequirement condition ? In(condition.Condition, isNegated: false, rule.Requirement.StatedLimits[0].Span) : [];
        return [.. limits, .. required, .. rule.OwnWhen is null ? [] : In(rule.OwnWhen, isNegated: false, rule.Span)];
    }

    /// <summary>The numbers of a rule's tables: the limits of rows, and the ends of their bands. Not every one need stand in the words: a rule may quote the table's title.</summary>
    public static IReadOnlyList<RuleLimit> OfTables(Rule rule) =>
    [
        .. rule.Requirement.StatedLimits.OfType<LimitTable>().SelectMany(table => table.Limits.Select(limit => new RuleLimit(limit.Comparator, limit.Value, limit, limit.Span))
            .Concat(table.Rows.Boxes.SelectMany(box => box.Cells).Where(cell => cell.Fact.Type is FactType.Number or FactType.Count).SelectMany(cell => EndsOf(cell, table.Span)))),
    ];

    private static IEnumerable<RuleLimit> EndsOf(RowCell cell, SourceSpan span)
    {
        if (cell.Range.Lower.Value is { } least)
            yield return new RuleLimit(cell.Range.Lower.IsClosed ? Comparator.AtLeast : Comparator.MoreThan, new Quantity(least, cell.Fact.Unit), null, span);
        if (cell.Range.Upper.Value is { } most)
            yield return new RuleLimit(cell.Range.Upper.IsClosed ? Comparator.AtMost : Comparator.LessThan, new Quantity(most, cell.Fact.Unit), null, span);
    }

    private static IEnumerable<RuleLimit> In(Condition condition, bool isNegated, SourceSpan span) => condition.Match<IEnumerable<RuleLimit>>(
        membership: _ => [],
        comparison: comparison => In(comparison, isNegated, span),
        all: all => all.Operands.SelectMany(operand => In(operand, isNegated, span)),
        any: any => any.Operands.SelectMany(operand => In(operand, isNegated, span)),
        not: not => In(not.Operand, !isNegated, span),
        rows: _ => [],
        atLeast: atLeast => atLeast.Operands.SelectMany(operand => In(operand, isNegated, span)));

    private static IEnumerable<RuleLimit> In(ComparisonCondition comparison, bool isNegated, SourceSpan span) => comparison switch
    {
        { Right: ConstantMeasure { IsDate: false, Quantity.Unit.Grades: null } right } => [new RuleLimit(Sides.Negated(comparison.Comparator, isNegated), right.Quantity, null, span, comparison)],
        { Right: ShiftedDayMeasure { Duration: ConstantMeasure time } right } => [new RuleLimit(Sides.Negated(Within(comparison.Comparator, right), isNegated), time.Quantity, null, span, comparison)],
        { Left: ShiftedDayMeasure { Duration: ConstantMeasure time } left } => [new RuleLimit(Sides.Negated(Within(Sides.Turned(comparison.Comparator), left), isNegated), time.Quantity, null, span, comparison)],
        { Left: ConstantMeasure { IsDate: false } left } => [new RuleLimit(Sides.Negated(Sides.Turned(comparison.Comparator), isNegated), left.Quantity, null, span, comparison)],
        _ => [],
    };

    // No later than three months after, and no earlier than three months before, are both within three months.
    private static Comparator Within(Comparator comparator, ShiftedDayMeasure day) => day.IsLater ? comparator : Sides.Turned(comparator);
}
