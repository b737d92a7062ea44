using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// Where the words state the rows of a table one by one, each row's limit is among them, beside the ends of its bands and its choices. A rule that
/// quotes but a table's title has nothing that could be compared.
/// </summary>
internal sealed class RowQuoteCheck : IQuoteCheck
{
    public IEnumerable<LintFinding> Check(QuotedRule rule) => rule.Rule.Requirement.StatedLimits.OfType<LimitTable>().SelectMany(table => Check(rule, table));

    public IEnumerable<OpenPoint> Open(QuotedRule rule) => [];

    private static IEnumerable<LintFinding> Check(QuotedRule rule, LimitTable table)
    {
        var amounts = rule.Quotations.SelectMany(quotation => quotation.Amounts).ToList();
        var limits = table.Limits.Where(limit => limit.Value.Unit.Grades is null).ToList();
        if (!limits.Exists(limit => amounts.Exists(amount => Has(amount, limit.Value))))
            return [];

        var missing = limits.Where(limit => !amounts.Exists(amount => Has(amount, limit.Value)) && rule.Reading?.Settles(RuleLimitOf(limit)) != true).ToList();
        return missing.Count > 0
            ? missing.Select(limit => rule.Find(QuotationKinds.LimitWithoutWords, limit.Span, QuotedPart.Whole(rule.Quotations[0].Clause), RuleLimitOf(limit).Text, ("found", RuleLimitOf(limit).Text)))
            : rule.Quotations.SelectMany(quotation => Beside(rule, table, quotation));
    }

    private static IEnumerable<LintFinding> Beside(QuotedRule rule, LimitTable table, Quotation quotation)
    {
        // A number that may be a limit and the end of a band as well says nothing of which row it is about.
        if (quotation.Amounts.Any(amount => amount.Upper is not null || (IsLimit(table, amount) && IsEnd(table, amount))))
            yield break;

        foreach (var stated in StatedRows.Read(table, quotation))
        {
            var rows = Enumerable.Range(0, table.Limits.Count).Where(row => stated.Fits(table.Rows.Boxes[row])).ToList();
            if (rows.Count == 0 || rows.Exists(row => Has(stated.Limit, table.Limits[row].Value) || rule.Reading?.Settles(RuleLimitOf(table.Limits[row])) == true))
                continue;

            var limit = RuleLimitOf(table.Limits[rows[0]]);
            var part = quotation.Part(stated.Start, stated.End - stated.Start);
            yield return rule.Find(QuotationKinds.WrongNumber, limit.Span, part, limit.Text, ("words", part.Words), ("found", limit.Text));
        }
    }

    internal static bool IsLimit(LimitTable table, QuotedAmount amount) => table.Limits.Any(limit => Has(amount, limit.Value));

    internal static bool IsEnd(LimitTable table, QuotedAmount amount) => table.Rows.Boxes.SelectMany(box => box.Cells).Any(cell => StatedRow.IsEndOf(cell, amount));

    private static bool Has(QuotedAmount amount, Quantity value) => amount.HasValueOf(value) && amount.HasUnitOf(value);

    private static RuleLimit RuleLimitOf(Threshold limit) => new(limit.Comparator, limit.Value, limit, limit.Span);
}
