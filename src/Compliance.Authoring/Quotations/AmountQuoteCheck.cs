using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Localization;

namespace Compliance.Authoring.Quotations;

/// <summary>Every limit is in the words, on the side that they say, and every number in the words is a limit or explained.</summary>
internal sealed class AmountQuoteCheck : IQuoteCheck
{
    public IEnumerable<LintFinding> Check(QuotedRule rule)
    {
        var used = UsedBySiblings(rule);
        var explained = new HashSet<Place>();
        foreach (var limit in rule.Limits)
        {
            var places = Places(rule).Where(place => Has(place.Amount, limit)).ToList();
            foreach (var finding in places.Count > 0
                ? places.Select(place => CheckSide(rule, limit, place)).OfType<LintFinding>()
                : CheckMissing(rule, limit, used, explained))
            {
                yield return finding;
            }
        }

        // Of a number that the words give one side, no row of a table has it on the other alone.
        foreach (var place in Places(rule).Where(place => place.Amount is { Comparators.Count: 1, Upper: null }))
        {
            var same = rule.TableLimits.Where(limit => Has(place.Amount, limit)).ToList();
            if (same.Count > 0 && !same.Exists(limit => place.Amount.Allows(limit.Comparator)) && !rule.Limits.Any(limit => Has(place.Amount, limit)))
                yield return WrongComparator(rule, same[0], place);
        }

        foreach (var place in Places(rule).Where(place => !used.Contains(place) && !explained.Contains(place) && IsFirstToSay(rule, place)))
        {
            if (!IsExplained(rule, place))
                yield return rule.Find(QuotationKinds.UnusedNumber, place.Quotation.Clause.Span, place.Part, null, ("words", place.Part.Words));
        }
    }

    public IEnumerable<OpenPoint> Open(QuotedRule rule)
    {
        foreach (var place in Places(rule))
        {
            LocalizedText? what = place.Amount switch
            {
                { Value: null } => new("没有给出数量", "no number is given"),
                { Upper: not null } => new("给出的是一个范围", "a range is given"),
                { Comparators.Count: 0 } => new("没有写明是上限还是下限", "it does not say which side is meant"),
                { Comparators.Count: > 1 } => new("上下限的表述不一致", "it says more than one side"),
                { Unit: null, IsTrend: false } => new("没有写明单位", "no unit is given"),
                _ when place.Quotation.Amounts.Count > 1 => new("一句中有几个数值", "there are several numbers"),
                _ when !UsedBySiblings(rule).Contains(place) => new("有规则没有采用的数值", "no rule uses the number"),
                _ => null,
            };
            if (what is not null)
                yield return new OpenPoint(what, place.Part);
        }
    }

    private static LintFinding? CheckSide(QuotedRule rule, RuleLimit limit, Place place)
    {
        var (_, amount) = place;
        if (amount.Comparators.Count == 1 && amount.Upper is null)
        {
            return amount.Allows(limit.Comparator) ? null : WrongComparator(rule, limit, place);
        }

        // Without a reading, that it needs one is said already.
        var isPossible = amount.Comparators.Count == 0 || amount.Allows(limit.Comparator);
        return rule.Reading is null || (isPossible && rule.Reading.Settles(limit)) ? null : NotSettled(rule, limit, place);
    }

    private static IEnumerable<LintFinding> CheckMissing(QuotedRule rule, RuleLimit limit, HashSet<Place> used, HashSet<Place> explained)
    {
        if (limit.Where is not null && rule.Others.Any(other => IsSaidBy(other, limit)))
            return [];

        var place = Places(rule)
            .Where(place => !used.Contains(place) && !explained.Contains(place))
            .OrderByDescending(place => place.Amount.Value is not null && place.Amount.HasUnitOf(limit.Value))
            .ThenByDescending(place => place.Amount.Value == limit.Value.Value)
            .FirstOrDefault();
        if (place is not null)
            explained.Add(place);
        if (place is { Amount.Value: null })
            return rule.Reading is null || rule.Reading.Settles(limit) ? [] : [NotSettled(rule, limit, place)];
        if (rule.Reading?.Settles(limit) == true)
            return [];
        if (place is null)
            return [rule.Find(QuotationKinds.LimitWithoutWords, limit.Span, QuotedPart.Whole(rule.Quotations[0].Clause), limit.Text, ("found", limit.Text))];

        var isUnit = !place.Amount.HasUnitOf(limit.Value) || place.Amount.Value == limit.Value.Value;
        var wrong = rule.Find(isUnit ? QuotationKinds.WrongUnit : QuotationKinds.WrongNumber, limit.Span, place.Part, limit.Text, ("words", place.Part.Words), ("found", limit.Text));
        return place.Amount.Comparators.Count == 1 && !place.Amount.Allows(limit.Comparator) ? [wrong, WrongComparator(rule, limit, place)] : [wrong];
    }

    // A number of a term that another rule has too is explained where that rule quotes or reads it.
    private static bool IsSaidBy(QuotedRule other, RuleLimit limit) => other.Limits.Any(same => ReferenceEquals(same.Where, limit.Where))
        && (other.Reading?.Settles(limit) == true || Places(other).Any(place => Has(place.Amount, limit)));

    private static LintFinding WrongComparator(QuotedRule rule, RuleLimit limit, Place place) => rule.Find(
        QuotationKinds.WrongComparator, limit.Span, place.Part, limit.Text,
        ("words", place.Part.Words), ("expected", Sides.Explain(place.Amount.Comparators[0])), ("found", Sides.Explain(limit.Comparator)));

    private static LintFinding NotSettled(QuotedRule rule, RuleLimit limit, Place place) => rule.Find(
        QuotationKinds.NotSettled, limit.Span, place.Part, limit.Text, ("words", place.Part.Words), ("found", limit.Text), ("expected", limit.Words));

    private static HashSet<Place> UsedBySiblings(QuotedRule rule) =>
        [.. Places(rule).Where(place => rule.Siblings.Any(sibling => sibling.Quotes(place.Quotation) && sibling.Limits.Concat(sibling.TableLimits).Any(limit => Has(place.Amount, limit))))];

    private static bool Has(QuotedAmount amount, RuleLimit limit) => amount.HasValueOf(limit.Value) && amount.HasUnitOf(limit.Value);

    // One finding for a number, however many rules quote it.
    private static bool IsFirstToSay(QuotedRule rule, Place place) => rule.Siblings.First(sibling => sibling.Quotes(place.Quotation)) == rule;

    private static bool IsExplained(QuotedRule rule, Place place) => rule.Siblings.Where(sibling => sibling.Quotes(place.Quotation)).Any(sibling =>
        sibling.Reading is { } reading
        && (place.Amount.IsTrend || place.Amount.Value is not { } value || reading.Amounts.Any(amount => amount.Value == value || amount.Upper == value)));

    private static IEnumerable<Place> Places(QuotedRule rule) =>
        rule.Quotations.SelectMany(quotation => quotation.Amounts.Select(amount => new Place(quotation, amount)));

    private sealed record Place(Quotation Quotation, QuotedAmount Amount)
    {
        public QuotedPart Part => Quotation.Part(Amount.Start, Amount.Length);
    }
}
