using System.Collections.Generic;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Expressions;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis;

/// <summary>A table of limits: whether every subject that the rule applies to lies in a row, whether each row can be reached, and whether its limit lies where the measure does.</summary>
internal static class TableCheck
{
    public static IEnumerable<LintFinding> Check(KindModel model, Rule rule, Condition applies, LimitTable table)
    {
        if (table.NeedsRow && Gap(model, rule, applies, table) is { } gap)
            yield return gap;
        for (var row = 0; row < table.Limits.Count; row++)
        {
            if (RowCheck(model, rule, applies, table, row) is { } finding)
                yield return finding;
        }
    }

    private static LintFinding? RowCheck(KindModel model, Rule rule, Condition applies, LimitTable table, int row)
    {
        if (model.OutcomeOf(applies, RuleConditions.InRow(table, row)) == Outcome.Impossible)
            return LintFinding.Of(AnalysisKinds.RowNeverApplies, table.Limits[row].Span, [rule]);
        return LimitCheck.CheckRange(model, rule, table.Limits[row]);
    }

    // A part of all that may be stated, as far as the rule's own condition leaves it, in which no point lies in a row.
    private static LintFinding? Gap(KindModel model, Rule rule, Condition applies, LimitTable table)
    {
        var searched = new List<Condition> { applies };
        while (true)
        {
            if (RuleConditions.Outline(model.Kind, RuleConditions.All(searched)) is not { } outline || table.Rows.Gap(outline) is not { } gap)
                return null;

            // The part may be one that the rule does not apply to: then the search goes on beside it.
            var box = RuleConditions.In(gap, model.Kind, table.Rows.Slots);
            var inside = RowConditions.Of(box);
            var shown = Shown.Find(model, table.From, [.. searched, inside]);
            if (shown.Outcome != Outcome.Impossible || searched.Count > 50)
                return LintFinding.Of(AnalysisKinds.RowGap, table.Span, [rule], ("found", ExpressionSyntax.Of(box))) with { Witness = shown.Yaml };

            searched.Add(RuleConditions.Not(inside));
        }
    }
}
