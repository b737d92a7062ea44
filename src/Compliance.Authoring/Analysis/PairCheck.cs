using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Analysis;

/// <summary>
/// Rules beside one another: those that contradict each other, and those that another one implies. Only rules for one kind
/// of subject that ask for something about the same facts can do either.
/// </summary>
public sealed class PairCheck : ILintCheck
{
    /// <inheritdoc/>
    public IEnumerable<LintFinding> Check(LintContext context, CancellationToken cancellation)
    {
        foreach (var kind in context.Pack.Rules.GroupBy(rule => rule.Subject))
        {
            var model = new KindModel(kind.Key, kind);
            var profiles = kind.Select(rule => new RuleProfile(model, rule)).Where(profile => profile.CanApply).ToList();
            var implied = new HashSet<Rule>();
            foreach (var (first, second) in RulePairs.Sharing(profiles))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var finding in Check(model, first, second, implied))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<LintFinding> Check(KindModel model, RuleProfile first, RuleProfile second, HashSet<Rule> implied)
    {
        if (!first.MayMeet(second))
            yield break;
        if (Contradiction(model, first, second) is { } contradiction)
            yield return contradiction;

        // Of two rules that imply each other the later one in the pack is said to be implied; one finding a rule is enough.
        if (!implied.Contains(second.Rule) && Implied(model, second, first) is { } later && implied.Add(second.Rule))
            yield return later;
        else if (!implied.Contains(first.Rule) && !implied.Contains(second.Rule) && Implied(model, first, second) is { } earlier && implied.Add(first.Rule))
            yield return earlier;
    }

    private static LintFinding? Contradiction(KindModel model, RuleProfile first, RuleProfile second)
    {
        foreach (var on in RuleConditions.Dates([first.Rule, second.Rule]))
        {
            if (first.Rule.Requirement.InForce(on) is not { } one || second.Rule.Requirement.InForce(on) is not { } other || first.AgreesWith(second, one, other))
                continue;

            var (meetsOne, meetsOther) = (model.Meets(first.Rule, one, on), model.Meets(second.Rule, other, on));

            // If no scope reads what is required, only the limits can conflict.
            if (first.IsScopedApartFrom(second) && model.OutcomeOf(meetsOne, meetsOther) != Outcome.Impossible)
                continue;
            if (model.OutcomeOf(first.Applies, second.Applies, meetsOne, meetsOther) != Outcome.Impossible)
                continue;

            // Whatever meets the first fails the second: that is shown. A rule that can never be met by itself is reported elsewhere.
            var shown = Shown.Find(model, on, first.Applies, second.Applies, meetsOne, model.Misses(second.Rule, other, on));
            if (shown.Outcome == Outcome.Impossible || model.OutcomeOf(second.Applies, meetsOther) != Outcome.Found)
                continue;

            return LintFinding.Of(
                AnalysisKinds.Contradiction, first.Rule.Span, [first.Rule, second.Rule],
                ("other", second.Rule.Id), ("from", on.ToString()), ("own_clause", RuleText.Clauses(first.Rule)), ("other_clause", RuleText.Clauses(second.Rule))) with
            {
                Witness = shown.Yaml,
            };
        }

        return null;
    }

    private static LintFinding? Implied(KindModel model, RuleProfile rule, RuleProfile by)
    {
        if (!rule.MayBeImpliedBy(by) || model.OutcomeOf(rule.Applies, RuleConditions.Not(by.Applies)) != Outcome.Impossible)
            return null;

        CalendarDate? day = null;
        foreach (var on in RuleConditions.Dates([rule.Rule, by.Rule]).Where(on => rule.Rule.Requirement.InForce(on) is not null))
        {
            if (by.Rule.Requirement.InForce(on) is not { } stronger)
                return null;

            var misses = model.Misses(rule.Rule, rule.Rule.Requirement.InForce(on)!, on);
            if (model.OutcomeOf(rule.Applies, model.Meets(by.Rule, stronger, on), misses) != Outcome.Impossible)
                return null;
            day = on;
        }

        if (day is not { } last)
            return null;

        var shown = Shown.Find(model, last, rule.Applies, model.Misses(rule.Rule, rule.Rule.Requirement.InForce(last)!, last));
        return LintFinding.Of(AnalysisKinds.Implied, rule.Rule.Span, [rule.Rule, by.Rule], ("other", by.Rule.Id)) with { Witness = shown.Yaml };
    }
}
