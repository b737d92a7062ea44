using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// Reads the rows of a table in a quotation: what each is for stands before its limit, or behind it, and all are written alike. A choice that was named is
/// meant until another one of the same fact is.
/// </summary>
internal static class StatedRows
{
    public static IReadOnlyList<StatedRow> Read(LimitTable table, Quotation quotation)
    {
        var facts = table.Rows.Boxes.SelectMany(box => box.Cells).Where(cell => cell.Fact.Type == FactType.Choice).GroupBy(cell => cell.Slot).Select(cells => (Slot: cells.Key, cells.First().Fact)).ToList();
        var isEnglish = EnglishWords.IsEnglish(quotation.Text);
        var choices = facts.SelectMany(fact => NamedIn(quotation.Text, fact.Slot, fact.Fact, isEnglish)).ToList();
        var limits = quotation.Amounts.Where(amount => RowQuoteCheck.IsLimit(table, amount)).ToList();
        var ends = quotation.Amounts.Where(amount => RowQuoteCheck.IsEnd(table, amount)).ToList();
        if (limits.Count == 0)
            return [];

        var isBefore = ends.Select(end => end.Start).Concat(choices.Select(choice => choice.At)).DefaultIfEmpty(int.MaxValue).Min() < limits[0].Start;
        var rows = new List<StatedRow>();
        var named = new Dictionary<int, ulong>();
        for (var place = 0; place < limits.Count; place++)
        {
            var (start, end) = isBefore
                ? (place == 0 ? 0 : EndOf(limits[place - 1]), EndOf(limits[place]))
                : (limits[place].Start, place + 1 < limits.Count ? limits[place + 1].Start : quotation.Text.Length);
            foreach (var fact in choices.Where(choice => choice.At >= start && choice.At < end).GroupBy(choice => choice.Slot))
                named[fact.Key] = fact.Aggregate(0UL, (all, choice) => all | choice.Member);
            rows.Add(new StatedRow(limits[place], [.. ends.Where(one => one.Start >= start && one.Start < end)], new Dictionary<int, ulong>(named), start, end));
        }

        return rows;
    }

    private static int EndOf(QuotedAmount amount) => amount.Start + amount.Length;

    // 严寒A区 is one name, and not 严寒 too: the longest first.
    private static IEnumerable<(int At, int Slot, ulong Member)> NamedIn(string text, int slot, Fact fact, bool isEnglish)
    {
        var left = text;
        var labels = fact.Choices.Select((choice, place) => (Label: isEnglish ? choice.Label.En : choice.Label.Zh, Member: 1UL << place)).Where(choice => choice.Label.Length > 0);
        foreach (var (label, member) in labels.OrderByDescending(choice => choice.Label.Length))
        {
            for (var at = left.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = left.IndexOf(label, at + label.Length, StringComparison.OrdinalIgnoreCase))
            {
                yield return (at, slot, member);
                left = string.Concat(left.AsSpan(0, at), new string('　', label.Length), left.AsSpan(at + label.Length));
            }
        }
    }
}
