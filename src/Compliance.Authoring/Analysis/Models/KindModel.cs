using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>
/// The rules for one kind of subject as conditions. A number over members is a fact of its own, in its range: a share lies
/// between 0 and 100 %, a count is whole and not negative. Rules with the same number share it. What is impossible so is
/// impossible; facts that are found so are shown by members (see <see cref="MemberWitness"/>).
/// </summary>
internal sealed class KindModel
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outcome> _outcomes = new(StringComparer.Ordinal);
    private readonly List<Aggregate> _aggregates = [];

    public KindModel(SubjectKind kind, IEnumerable<Rule> rules)
    {
        Original = kind;
        var facts = kind.Facts.ToList();
        foreach (var aggregate in rules.Select(rule => rule.Requirement).OfType<AggregateRequirement>().Select(requirement => requirement.Aggregate))
        {
            if (!_slots.TryAdd(StructureKey.Of(aggregate), facts.Count))
                continue;

            facts.Add(ToFact(aggregate, facts.Count));
            _aggregates.Add(aggregate);
        }

        Kind = facts.Count == kind.Facts.Count ? kind : new SubjectKind(kind.Name, kind.Label, facts, kind.Units);
    }

    /// <summary>The kind as the vocabulary has it.</summary>
    public SubjectKind Original { get; }

    /// <summary>The kind with a fact for each number over members, behind its own.</summary>
    public SubjectKind Kind { get; }

    /// <summary>The numbers over members, in the order of their facts.</summary>
    public IReadOnlyList<Aggregate> Aggregates => _aggregates;

    /// <summary>
    /// Whether some facts meet all of some conditions. Conditions that share no fact are solved apart, and one that was
    /// solved before is not solved again: most rules have their scope, and their limits, in common with others.
    /// </summary>
    public Outcome OutcomeOf(params IReadOnlyList<Condition> conditions)
    {
        var outcome = Outcome.Found;
        foreach (var group in GroupsOf(conditions))
        {
            var key = string.Join("&", group.Select(StructureKey.Of));
            if (!_outcomes.TryGetValue(key, out var known))
                _outcomes[key] = known = Solver.Find(Kind, RuleConditions.All(group)).Outcome;
            if (known == Outcome.Impossible)
                return known;
            outcome = known == Outcome.Found ? outcome : known;
        }

        return outcome;
    }

    /// <summary>What a rule measures; null where it asks for a condition.</summary>
    public Measure? MeasureOf(Rule rule) => rule.Requirement is AggregateRequirement { Aggregate: { } aggregate } ? FactOf(aggregate) : RuleConditions.MeasureOf(rule);

    public Condition Meets(Rule rule, Limit limit, CalendarDate on) => OfMembers(rule, limit, isMet: true) ?? RuleConditions.Meets(rule, limit, on)!;

    public Condition Misses(Rule rule, Limit limit, CalendarDate on) => OfMembers(rule, limit, isMet: false) ?? RuleConditions.Misses(rule, limit, on)!;

    private static List<List<Condition>> GroupsOf(IReadOnlyList<Condition> conditions)
    {
        var groups = new List<(HashSet<int> Slots, List<Condition> Conditions)>();
        foreach (var condition in conditions)
        {
            var slots = condition.Slots.ToHashSet();
            var joined = groups.FindAll(group => group.Slots.Overlaps(slots));
            groups.RemoveAll(joined.Contains);
            foreach (var group in joined)
                slots.UnionWith(group.Slots);
            groups.Add((slots, [.. joined.SelectMany(group => group.Conditions), condition]));
        }

        return [.. groups.Select(group => group.Conditions)];
    }

    private Condition? OfMembers(Rule rule, Limit limit, bool isMet)
    {
        if (rule.Requirement is not AggregateRequirement { Aggregate: { } aggregate })
            return null;
        if (limit is LimitTable table)
            return RuleConditions.ByRows(Kind, FactOf(aggregate), table, isMet);

        var threshold = (Threshold)limit;
        var meets = RuleConditions.Compare(Kind, FactOf(aggregate), threshold.Comparator, threshold.Value);
        return isMet ? meets : RuleConditions.Not(meets);
    }

    private FactMeasure FactOf(Aggregate aggregate)
    {
        var slot = _slots[StructureKey.Of(aggregate)];
        return new FactMeasure(Kind.Facts[slot], slot);
    }

    private static Fact ToFact(Aggregate aggregate, int place)
    {
        var name = $"members_{place}";
        var type = aggregate.Kind == AggregateKind.Count ? FactType.Count : FactType.Number;
        return new Fact(name, name, type, Measured.Of(aggregate).UsualUnit, RangeOf(aggregate), [], null);
    }

    // In the usual unit: a share in per cent.
    private static Interval RangeOf(Aggregate aggregate) => (aggregate.Kind, aggregate.AgainstYearBefore) switch
    {
        (AggregateKind.Share, false) => Interval.Closed(0, 100),
        (AggregateKind.Share, true) => Interval.Closed(-100, 100),
        (AggregateKind.Sum, false) when aggregate.Of!.Enclose(new DomainFactValues(aggregate.Members)).Lower.Value is null or { Sign: < 0 } => Interval.All,
        (_, true) => Interval.All,
        _ => new Interval(Bound.Closed(0), Bound.Unbounded),
    };
}
