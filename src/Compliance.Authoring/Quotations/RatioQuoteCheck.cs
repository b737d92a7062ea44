using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Authoring.Contracts;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// 甲占乙的比例 is 甲 over 乙, and 屋顶光伏覆盖率 is over the area of the roof: the two sides of a rule's quotient are not exchanged, and no side is a fact that
/// the words and the reading do not speak of while they speak of another one like it.
/// </summary>
internal sealed class RatioQuoteCheck : IQuoteCheck
{
    // 热水器占比 names no whole; 占建筑能耗比例 does.
    private static readonly Regex Of = new("(?<part>[^，,；;：:。]*?)占(?<whole>[^，,；;：:。]*?)(?:的)?(?:比例|比重|比率|比|百分|面积比例|[0-9])|(?<part>[^，,；;：:。]*?)与(?<whole>[^，,；;：:。]*?)之比", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // A lead of two words is one that two labels may share: 建筑 in 建筑用电量 and 建筑能耗.
    private const double Clearly = 0.15;

    public IEnumerable<LintFinding> Check(QuotedRule rule)
    {
        if (Sides(rule) is not var (over, under))
            yield break;

        foreach (var quotation in rule.Quotations)
        {
            if (IsExchanged(quotation.Text, over, under))
            {
                yield return rule.Find(QuotationKinds.ExchangedRatio, rule.Rule.Span, QuotedPart.Whole(quotation.Clause), rule.Rule.Requirement.Text, ("found", rule.Rule.Requirement.Text));
                yield break;
            }
        }

        foreach (var fact in over.Concat(under).Distinct())
        {
            if (Better(rule, fact) is { } other)
            {
                yield return rule.Find(
                    QuotationKinds.OtherMeasure, rule.Rule.Span, QuotedPart.Whole(rule.Quotations[0].Clause), rule.Rule.Requirement.Text,
                    ("expected", other.Label), ("fact", other.Name), ("label", fact.Label), ("found", fact.Name));
            }
        }
    }

    public IEnumerable<OpenPoint> Open(QuotedRule rule) => [];

    private static (IReadOnlyList<Fact> Over, IReadOnlyList<Fact> Under)? Sides(QuotedRule rule)
    {
        IReadOnlyList<Fact> Facts(Measure? measure, SubjectKind kind) => [.. (measure?.Slots ?? []).Distinct().Select(slot => kind.Facts[slot])];
        if (rule.Inner is AggregateRequirement { Aggregate: { To: { } to, Of: { } of } aggregate })
            return (Facts(of, aggregate.Members), Facts(to, aggregate.Members));
        return rule.Inner.OwnMeasure is ArithmeticMeasure { Operation: ArithmeticOperator.Divide } quotient
            ? (Facts(quotient.Left, rule.Rule.Subject), Facts(quotient.Right, rule.Rule.Subject))
            : null;
    }

    private static bool IsExchanged(string text, IReadOnlyList<Fact> over, IReadOnlyList<Fact> under)
    {
        if (Of.Match(text) is not { Success: true } match)
            return false;

        var (part, whole) = (match.Groups["part"].Value, match.Groups["whole"].Value);
        double Likeness(string words, IReadOnlyList<Fact> facts) => facts.Select(fact => Wording.Overlap(words, fact.Label.Zh)).DefaultIfEmpty(0).Max();
        return whole.Length > 1 && Likeness(part, under) + Likeness(whole, over) > Likeness(part, over) + Likeness(whole, under) + Clearly;
    }

    // Another fact that the words speak of and the rule does not read, where they do not speak of the rule's own at all.
    private static Fact? Better(QuotedRule rule, Fact fact)
    {
        var words = rule.Quotations.Select(quotation => quotation.Text).Append(rule.Reading?.Own ?? "").ToList();
        double Likeness(Fact each) => words.Max(text => Wording.Overlap(text, each.Label.Zh));
        if (Likeness(fact) > 0)
            return null;

        var read = rule.Facts().ToList();
        var kind = rule.Rule.Requirement is AggregateRequirement { Aggregate.To: not null } aggregate ? aggregate.Aggregate.Members : rule.Rule.Subject;
        return kind.Facts
            .Where(each => each.Type == fact.Type && each.Unit.Dimension.Equals(fact.Unit.Dimension) && !read.Contains(each) && Likeness(each) > Clearly)
            .OrderByDescending(Likeness).ThenBy(each => each.Name, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
