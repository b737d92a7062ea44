using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Cases;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>What is cheap to know of a rule, so that most pairs of rules are told apart without the solver.</summary>
internal sealed class RuleProfile
{
    private readonly Region? _scope;
    private readonly List<int> _scopeSlots;
    private readonly HashSet<int> _slots;
    private readonly string? _measureKey;

    public RuleProfile(KindModel model, Rule rule)
    {
        Rule = rule;
        Applies = RuleConditions.Applies(rule);
        _scope = CaseSearch.Outline(model.Kind, Applies);
        _scopeSlots = [.. Applies.Slots.Distinct()];
        _slots = [.. model.Meets(rule, rule.Requirement.Limits[0], rule.Requirement.Limits[0].From).Slots];
        _measureKey = model.MeasureOf(rule) is { } measure ? StructureKey.Of(measure) : null;
    }

    public Rule Rule { get; }

    public Condition Applies { get; }

    /// <summary>Whether a look at each fact by itself leaves it anything to apply to.</summary>
    public bool CanApply => _scope is not null;

    /// <summary>The facts that it asks something of.</summary>
    public IReadOnlyCollection<int> Slots => _slots;

    /// <summary>Whether something may lie in the scope of both, as far as each fact by itself tells.</summary>
    public bool MayMeet(RuleProfile other)
    {
        foreach (var slot in _scopeSlots)
        {
            if (_scope!.Kind.Facts[slot].IsRange)
            {
                if (_scope.RangeOf(slot).Intersect(other._scope!.RangeOf(slot)) is null)
                    return false;
            }
            else if ((_scope.MembersOf(slot) & other._scope!.MembersOf(slot)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether neither's scope reads a fact that either asks something of.</summary>
    public bool IsScopedApartFrom(RuleProfile other) =>
        !_scopeSlots.Concat(other._scopeSlots).Any(slot => _slots.Contains(slot) || other._slots.Contains(slot));

    /// <summary>Whether the limits leave the same measure something in common; false where that is not obvious.</summary>
    public bool AgreesWith(RuleProfile other, Limit own, Limit others)
    {
        // What meets the one limit by itself can meet the other: nearest to it, on the side that both allow.
        if (_measureKey is null || _measureKey != other._measureKey || own is not Threshold one || others is not Threshold another)
            return false;
        return (IsUpper(one) && IsUpper(another)) || (IsLower(one) && IsLower(another));
    }

    /// <summary>Whether it may ask for no more than another rule, as far as that is obvious, and is not spoken more strongly.</summary>
    public bool MayBeImpliedBy(RuleProfile other)
    {
        if (Rule.Obligation < other.Rule.Obligation)
            return false;

        // A limit on some facts leaves others as they are, so that no other measure than theirs is limited by it.
        if (_measureKey is not null && !_slots.IsSubsetOf(other._slots))
            return false;
        if (_measureKey is not null && _measureKey == other._measureKey && Rule.Requirement.Limits[^1] is Threshold own && other.Rule.Requirement.Limits[^1] is Threshold others)
            return (IsUpper(own) && IsUpper(others)) || (IsLower(own) && IsLower(others)) || others.Comparator == Comparator.EqualTo;
        return true;
    }

    private static bool IsUpper(Threshold limit) => limit.Comparator is Comparator.AtMost or Comparator.LessThan;

    private static bool IsLower(Threshold limit) => limit.Comparator is Comparator.AtLeast or Comparator.MoreThan;
}
