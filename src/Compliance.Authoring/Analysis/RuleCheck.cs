using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Expressions;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Analysis;

/// <summary>Each rule by itself: whether it can apply, be met and be missed, and whether its limits lie where they may.</summary>
public sealed class RuleCheck : ILintCheck
{
    /// <inheritdoc/>
    public IEnumerable<LintFinding> Check(LintContext context, CancellationToken cancellation)
    {
        foreach (var kind in context.Pack.Rules.GroupBy(rule => rule.Subject))
        {
            var model = new KindModel(kind.Key, kind);
            foreach (var rule in kind)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var finding in Check(model, rule, context.Pack.Instrument))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<LintFinding> Check(KindModel model, Rule rule, Instrument instrument)
    {
        foreach (var finding in MemberConditions.Check(rule))
            yield return finding;

        // By the law of the subject's own day, limits may be those of former instruments.
        foreach (var early in rule.Requirement.StatedLimits.Where(limit => rule.Requirement is not BoundRequirement && limit.From < instrument.Begins).Take(1))
            yield return LintFinding.Of(AnalysisKinds.BindsBeforeIssued, early.Span, [rule], ("found", early.From.ToString()), ("expected", instrument.Begins.ToString()));

        foreach (var finding in ScoreCheck.Check(model, rule))
            yield return finding;

        var applies = RuleConditions.Applies(rule);
        if (rule.When is { } when)
        {
            var outcome = model.OutcomeOf(when);
            if (outcome == Outcome.Impossible)
            {
                yield return NeverApplies(model, rule, when);
                yield break;
            }

            if (outcome == Outcome.Unknown)
                yield return Undecided(rule, new LocalizedText("规则能否适用", "whether the rule can apply"));
        }

        // Limits that follow one another by the subject's own day never bind the same subject.
        foreach (var finding in LimitCheck.Check(model, rule, applies).Concat(CheckLater(model, rule, rule.OwnWhen ?? RuleConditions.Always)))
            yield return finding;
    }

    // The parts that cannot be met together, as few as may be, and a subject that meets all of them but one.
    private static LintFinding NeverApplies(KindModel model, Rule rule, Condition when)
    {
        var core = when is AllCondition all ? all.Operands.ToList() : [when];
        for (var i = core.Count - 1; i >= 0; i--)
        {
            var others = core.Where((_, j) => j != i).ToList();
            if (others.Count > 0 && model.OutcomeOf(others) == Outcome.Impossible)
                core = others;
        }

        var day = rule.Requirement.StatedLimits[^1].From;
        var witness = core.Count > 1 ? Shown.Find(model, day, [.. core.Take(core.Count - 1)]).Yaml : null;
        return LintFinding.Of(AnalysisKinds.NeverApplies, rule.Span, [rule], ("core", ExpressionSyntax.Of(new AllCondition(core)))) with { Witness = witness };
    }

    private static IEnumerable<LintFinding> CheckLater(KindModel model, Rule rule, Condition applies)
    {
        foreach (var (earlier, later) in rule.Requirement.StatedLimits.Zip(rule.Requirement.StatedLimits.Skip(1)))
        {
            var meetsEarlier = model.Meets(rule, earlier, later.From);
            var meetsLater = model.Meets(rule, later, later.From);
            var looser = model.OutcomeOf(applies, meetsEarlier, RuleConditions.Not(meetsLater));
            if (looser != Outcome.Impossible)
                continue;

            var gained = Shown.Find(model, later.From, applies, meetsLater, RuleConditions.Not(meetsEarlier));
            if (gained.Outcome == Outcome.Impossible)
                yield return LintFinding.Of(AnalysisKinds.SameAgain, later.Span, [rule], ("from", later.From.ToString()), ("found", RuleText.Of(rule, later)));
            else if (gained.Outcome == Outcome.Found)
                yield return LintFinding.Of(AnalysisKinds.Loosens, later.Span, [rule], ("from", later.From.ToString()), ("found", RuleText.Of(rule, later)), ("earlier", RuleText.Of(rule, earlier))) with { Witness = gained.Yaml };
        }
    }

    internal static LintFinding Undecided(Rule rule, LocalizedText question) =>
        LintFinding.Of(AnalysisKinds.Undecided, rule.Span, [rule], ("question", question));
}
