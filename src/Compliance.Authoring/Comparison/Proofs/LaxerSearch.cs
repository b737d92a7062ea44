using System;
using System.Collections.Generic;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Comparison.Proofs;

/// <summary>
/// Looks for a subject that one version of a rule lets off: that fails, or is bound, by the other and not by it. There is none
/// only where that is impossible on every day on which anything changes.
/// </summary>
/// <param name="rule">The version that may be laxer.</param>
/// <param name="other">The version that it is held against, over the same facts.</param>
/// <param name="check">Makes a witness of a descriptor that is evaluated a day; null where the packs do not bear it out.</param>
internal sealed class LaxerSearch(Rule rule, Rule other, Func<string, CalendarDate, FlipWitness?> check)
{
    private readonly KindModel _model = new(rule.Subject, [rule, other]);
    private readonly IReadOnlyList<CalendarDate> _days = ComparedDays.Of(rule, other);
    private CalendarDate? _open;

    /// <summary>Whether the rule is no laxer than the other version.</summary>
    public Proof Run()
    {
        var known = AggregateOrder.Between(_model, rule, other);
        foreach (var question in new Func<CalendarDate, Limit, Condition?>[] { PassesInPlaceOfFailing, DoesNotFail, IsNotBound })
        {
            foreach (var on in _days)
            {
                if (other.Requirement.InForce(on) is { } limit && question(on, limit) is { } condition && Find(on, known, condition) is { } witness)
                    return Proof.Refuted(witness);
            }
        }

        return _open is { } day ? Proof.NotDecided(new LocalizedText($"自 {day} 起未能证明", $"it could not be proven from {day} on")) : Proof.Proven;
    }

    // Most telling: both apply, and the one is met where the other is not.
    private Condition? PassesInPlaceOfFailing(CalendarDate on, Limit limit) => rule.Requirement.InForce(on) is { } own
        ? RuleConditions.All(RuleConditions.Applies(rule), RuleConditions.Applies(other), _model.Misses(other, limit, on), _model.Meets(rule, own, on))
        : null;

    private Condition DoesNotFail(CalendarDate on, Limit limit) =>
        RuleConditions.All(RuleConditions.Applies(other), _model.Misses(other, limit, on), RuleConditions.Not(Fails(on)));

    private Condition IsNotBound(CalendarDate on, Limit limit)
    {
        _ = limit;
        var binds = rule.Requirement.InForce(on) is null ? RuleConditions.Never : RuleConditions.Applies(rule);
        return RuleConditions.All(RuleConditions.Applies(other), RuleConditions.Not(binds));
    }

    private Condition Fails(CalendarDate on) => rule.Requirement.InForce(on) is { } own
        ? RuleConditions.All(RuleConditions.Applies(rule), _model.Misses(rule, own, on))
        : RuleConditions.Never;

    private FlipWitness? Find(CalendarDate on, Condition known, Condition condition)
    {
        var shown = Shown.Find(_model, on, condition, known);
        if (shown.Outcome == Outcome.Impossible)
            return null;

        var witness = shown.Yaml is { } yaml ? check(yaml, on) : null;
        if (witness is null)
            _open ??= on;
        return witness;
    }
}
