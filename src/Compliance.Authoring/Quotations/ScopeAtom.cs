using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>A Boolean or a choice that a rule asks about.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Allowed">The bits of the values that it asks for.</param>
internal sealed record ScopeAtom(Fact Fact, ulong Allowed)
{
    /// <summary>Whether it asks for a no.</summary>
    public bool IsNo => Fact.Type == FactType.Boolean && Allowed == 1;

    /// <summary>The choices that it asks for; none for a Boolean.</summary>
    public IEnumerable<Choice> Choices => Fact.Choices.Where((_, place) => (Allowed & (1UL << place)) != 0);

    /// <summary>The choices that it leaves out; none for a Boolean.</summary>
    public IEnumerable<Choice> Left => Fact.Choices.Where((_, place) => (Allowed & (1UL << place)) == 0);

    /// <summary>What a rule asks about whom it applies to, and whom it counts.</summary>
    public static IReadOnlyList<ScopeAtom> OfScope(Rule rule)
    {
        var aggregate = (rule.Requirement as AggregateRequirement)?.Aggregate;
        return [.. In(rule.Requirement is BoundRequirement ? rule.OwnWhen : rule.When), .. In(aggregate?.Among), .. In(aggregate?.Where)];
    }

    /// <summary>What a rule requires.</summary>
    public static IReadOnlyList<ScopeAtom> OfRequirement(Rule rule) => [.. In(((rule.Requirement is BoundRequirement bound ? bound.Inner : rule.Requirement) as ConditionRequirement)?.Condition)];

    private static IEnumerable<ScopeAtom> In(Condition? condition, bool isNegated = false) => condition is null ? [] : condition.Match<IEnumerable<ScopeAtom>>(
        all: all => all.Operands.SelectMany(operand => In(operand, isNegated)),
        any: any => any.Operands.SelectMany(operand => In(operand, isNegated)),
        not: not => In(not.Operand, !isNegated),
        comparison: _ => [],
        membership: membership => [new ScopeAtom(membership.Fact, isNegated ? Every(membership.Fact) & ~membership.Allowed : membership.Allowed)],
        rows: _ => [],
        atLeast: atLeast => atLeast.Operands.SelectMany(operand => In(operand, isNegated)));

    private static ulong Every(Fact fact) => fact.Type == FactType.Boolean ? 3UL : (1UL << fact.Choices.Count) - 1;
}
