using System.Collections.Generic;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Analysis;

/// <summary>Each limit of a rule: whether it can be met and missed, and whether it lies where the measure does.</summary>
internal static class LimitCheck
{
    private static readonly Rational Far = Rational.Of(1, 1000);

    public static IEnumerable<LintFinding> Check(KindModel model, Rule rule, Condition applies)
    {
        foreach (var limit in rule.Requirement.StatedLimits)
        {
            var finding = CheckRange(model, rule, limit) ?? CheckOutcomes(model, rule, applies, limit);
            if (finding is not null)
                yield return finding;
        }
    }

    private static LintFinding? CheckRange(KindModel model, Rule rule, Limit limit)
    {
        if (limit is not Threshold threshold || model.MeasureOf(rule) is not { } measure)
            return null;

        var range = measure.Enclose(new DomainFactValues(model.Kind));
        var value = threshold.Value.Value * threshold.Value.Unit.Scale;
        var words = Words(range, threshold.Value.Unit);
        (string, LocalizedText)[] values = [("found", RuleText.Of(threshold)), ("range", words)];

        // An end that does not belong to the range is its edge all the same: more than 0 of what is never negative.
        if ((range.Lower.Value is { } low && value < low) || (range.Upper.Value is { } high && value > high))
            return LintFinding.Of(AnalysisKinds.OutsideRange, limit.Span, [rule], values) with { Witness = Shown.Find(model, limit.From, RuleConditions.Applies(rule)).Yaml };
        return range is { Lower.Value: { Sign: >= 0 }, Upper.Value: { } most } && value.Sign > 0 && value < most * Far
            ? LintFinding.Of(AnalysisKinds.FarOff, limit.Span, [rule], values)
            : null;
    }

    private static LintFinding? CheckOutcomes(KindModel model, Rule rule, Condition applies, Limit limit)
    {
        // A yearly deadline is looked at once it has passed: before it, a day of a former year tells nothing.
        var on = limit.Match(threshold: _ => limit.From, relative: _ => limit.From, mustHold: _ => limit.From, deadline: _ => new CalendarDate(limit.From.Year + 1, 12, 31));
        applies = RuleConditions.All(applies, RuleConditions.BindsBy(rule, limit));
        var meets = model.OutcomeOf(applies, model.Meets(rule, limit, on));
        var misses = model.OutcomeOf(applies, model.Misses(rule, limit, on));
        (string, LocalizedText)[] values = [("from", limit.From.ToString()), ("limit", RuleText.Of(rule, limit))];
        if (meets == Outcome.Impossible || misses == Outcome.Impossible)
        {
            var kind = meets == Outcome.Impossible ? AnalysisKinds.NeverPasses : AnalysisKinds.NeverFails;
            var any = meets == Outcome.Impossible ? model.Misses(rule, limit, on) : model.Meets(rule, limit, on);
            return LintFinding.Of(kind, limit.Span, [rule], values) with { Witness = Shown.Find(model, on, applies, any).Yaml };
        }

        return meets == Outcome.Unknown || misses == Outcome.Unknown
            ? RuleCheck.Undecided(rule, new LocalizedText($"自 {limit.From} 起能否符合或不符合", $"whether it can be met or missed from {limit.From} on"))
            : null;
    }

    private static LocalizedText Words(Interval range, Unit unit)
    {
        string In(Rational? value, Language language) => value is { } number ? new Quantity(number / unit.Scale, unit).In(language) : "∞";
        return new LocalizedText(
            $"{In(range.Lower.Value, Language.Chinese)} 至 {In(range.Upper.Value, Language.Chinese)}".Replace("∞ 至", "-∞ 至", System.StringComparison.Ordinal),
            $"{In(range.Lower.Value, Language.English)} to {In(range.Upper.Value, Language.English)}".Replace("∞ to", "-∞ to", System.StringComparison.Ordinal));
    }
}
