using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Testing.Cases;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>Each row of a table: its limit at the limit and beside it, and its bands at the ends where another row begins. What lies in no row shows that too.</summary>
internal static class TableGoals
{
    public static IEnumerable<CoverageGoal> Of(Rule rule, LimitTable table)
    {
        for (var row = 0; row < table.Limits.Count; row++)
        {
            foreach (var goal in LimitGoals.OfThreshold(rule, table.Limits[row], RuleConditions.InRow(table, row)))
                yield return goal;
            foreach (var goal in Ends(rule, table, row))
                yield return goal;
        }
    }

    // Exactly at an end that belongs to the row, and another row lies beyond it.
    private static IEnumerable<CoverageGoal> Ends(Rule rule, LimitTable table, int row)
    {
        var box = table.Rows.Boxes[row];
        foreach (var cell in box.Cells.Where(cell => cell.Fact.IsRange && !cell.Range.IsPoint))
        {
            foreach (var end in new[] { cell.Range.Lower, cell.Range.Upper }.Where(end => end.IsClosed && !IsEndOfDomain(cell.Fact.Domain, end)))
            {
                var value = end.Value!.Value;
                var at = RuleConditions.Compare(rule.Subject, new FactMeasure(cell.Fact, cell.Slot), Comparator.EqualTo, new Quantity(value, cell.Fact.Unit));
                var text = ExpressionSyntax.Of(new RowBox([new RowCell(cell.Fact, cell.Slot, new NumberRange(Interval.Point(value)))]));
                yield return new CoverageGoal(
                    CoverageKind.Limit, rule, table.Limits[row].Span, new LocalizedText($"恰在该行的端点 {text}", $"exactly at the end of the row, {text}"),
                    Decided(rule, table, row, at), result => result.Finding.Limit == table.Limits[row] && IsAt(result, cell.Slot, value));
            }
        }
    }

    private static CaseGoal Decided(Rule rule, LimitTable table, int row, Condition at)
    {
        var goal = CaseGoals.At(rule, table.Limits[row], table.Limits[row].Value.Value);
        return goal with { Facts = RuleConditions.All(RuleConditions.InRow(table, row), at, goal.Facts) };
    }

    private static bool IsEndOfDomain(Interval domain, Bound end) => domain.Lower.Value == end.Value || domain.Upper.Value == end.Value;

    private static bool IsAt(CaseResult result, int slot, Rational value) =>
        result.Finding.Verdict is Verdict.Pass or Verdict.Fail or Verdict.Waived && result.Finding.Subject.RangeOf(slot) is { IsPoint: true } point && point.Lower.Value == value;
}
