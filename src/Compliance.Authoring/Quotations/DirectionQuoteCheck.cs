using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Authoring.Contracts;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// 降低5个百分点 asks for a figure that falls, and 提高5个百分点 for one that grows: the rule's difference goes the same way, the earlier figure less
/// the later one or the other way round.
/// </summary>
internal sealed class DirectionQuoteCheck : IQuoteCheck
{
    private static readonly Regex Fall = new("^(?:降低|下降|减少|压减|削减|降幅|减幅|cutby|reducedby|fallby|fallsby|decreaseby)(?![到至为])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Rise = new("^(?:提高|提升|增加|增长|上升|增幅|riseby|risesby|increaseby|increasesby)(?![到至为])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Earlier = new("[12][0-9]{3}|上年|上一年|去年|前一年|基准|基期|基数|改造前|原有|last year|year before|baseline|before", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // A figure that is called a saving or a cut is meant to be large.
    private static readonly Regex Saving = new("降|减|节|省|削|缩|saving|cut|reduction|decrease", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public IEnumerable<LintFinding> Check(QuotedRule rule)
    {
        foreach (var (measure, limit) in Measures(rule))
        {
            foreach (var (part, falls) in Places(rule, limit))
            {
                if (Direction(measure, rule) is { } falling && falling != (falls == IsLeast(limit)))
                {
                    yield return rule.Find(
                        QuotationKinds.WrongDirection, limit.Span, part, rule.Rule.Requirement.Text,
                        ("words", part.Words), ("found", rule.Rule.Requirement.Text), ("comparator", Sides.Of(limit.Comparator)));
                }
            }
        }
    }

    public IEnumerable<OpenPoint> Open(QuotedRule rule) => [];

    private static IEnumerable<(Measure Measure, RuleLimit Limit)> Measures(QuotedRule rule)
    {
        if (rule.Inner is NumberRequirement number)
            return rule.Limits.Where(limit => limit.Dated is not null).Select(limit => (number.Measure, limit));
        if (rule.Inner is AggregateRequirement { Reported: { } reported })
            return rule.Limits.Where(limit => limit.Dated is not null).Select(limit => (reported, limit));
        return rule.Limits.Where(limit => limit.Where is ComparisonCondition).Select(limit => (((ComparisonCondition)limit.Where!).Left, limit));
    }

    private static IEnumerable<(QuotedPart Part, bool Falls)> Places(QuotedRule rule, RuleLimit limit)
    {
        foreach (var quotation in rule.Quotations)
        {
            foreach (var amount in quotation.Amounts.Where(amount => amount.HasValueOf(limit.Value) && amount.HasUnitOf(limit.Value)))
            {
                var words = quotation.Text.Substring(amount.Start, amount.Length);
                if (Fall.IsMatch(words) || Rise.IsMatch(words))
                    yield return (quotation.Part(amount.Start, amount.Length), Fall.IsMatch(words));
            }
        }
    }

    // Whether the measure is the larger, the more the later figure has fallen; null where it does not tell.
    private static bool? Direction(Measure measure, QuotedRule rule)
    {
        var facts = rule.Rule.Subject.Facts;
        var read = measure.Slots.Distinct().ToList();
        var earlier = read.Where(slot => IsEarlier(facts[slot])).ToList();
        if (earlier.Count > 0 && earlier.Count < read.Count)
        {
            var slopes = read.Except(earlier).Select(slot => Slope.Of(measure, slot)).Where(slope => slope is not 0).Distinct().ToList();
            return slopes is [{ } slope] ? slope < 0 : null;
        }

        // One figure by itself: as it is called. What has grown is not told from a level.
        if (measure is FactMeasure { Fact: { } fact } && Places(rule).Any(falls => falls))
            return Saving.IsMatch(fact.Label.Zh) || Saving.IsMatch(fact.Label.En) || Saving.IsMatch(fact.Name);
        return null;
    }

    private static IEnumerable<bool> Places(QuotedRule rule) => rule.Limits.SelectMany(limit => Places(rule, limit)).Select(place => place.Falls);

    private static bool IsEarlier(Fact fact) => Earlier.IsMatch(fact.Label.Zh) || Earlier.IsMatch(fact.Label.En);

    private static bool IsLeast(RuleLimit limit) => limit.Comparator is Comparator.AtLeast or Comparator.MoreThan
        || (limit.Comparator == Comparator.EqualTo && limit.Value.Value > Values.Rational.Zero);
}
