using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Testing.Cases;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Every condition that differs from a given one in one atom, or in how two of them are joined.</summary>
internal static class ConditionMutations
{
    private const ulong No = 1, Yes = 2;

    /// <summary>The mutations of a condition on a kind of subject; that it is left out altogether is not among them.</summary>
    public static IEnumerable<Condition> Of(Condition condition, SubjectKind kind) => condition.Match(
        membership: OfMembership,
        comparison: comparison => OfComparison(comparison, kind),
        not: not => Of(not.Operand, kind).Select(operand => operand is NotCondition twice ? twice.Operand : new NotCondition(operand)).Append(not.Operand),
        all: all => OfChain(all.Operands, kind, operands => new AllCondition(operands)).Append(new AnyCondition(all.Operands)),
        any: any => OfChain(any.Operands, kind, operands => new AnyCondition(operands)).Append(new AllCondition(any.Operands)),
        rows: _ => [],
        atLeast: atLeast => OfAtLeast(atLeast, kind));

    // Negated, and each choice taken in or out; none and all are no conditions that a pack could have.
    private static IEnumerable<Condition> OfMembership(MembershipCondition membership)
    {
        var all = membership.Fact.Type == FactType.Boolean ? No | Yes : ((ChoiceSet)membership.Fact.DomainValues).Members;
        yield return new NotCondition(membership);
        for (var bit = 1UL; membership.Fact.Type == FactType.Choice && (bit & all) != 0; bit <<= 1)
        {
            var allowed = membership.Allowed ^ bit;
            if (allowed != 0 && allowed != all && allowed != (all & ~membership.Allowed))
                yield return new MembershipCondition(membership.Fact, membership.Slot, allowed);
        }
    }

    private static IEnumerable<Condition> OfComparison(ComparisonCondition comparison, SubjectKind kind)
    {
        foreach (var comparator in Comparators.Except(comparison.Comparator))
            yield return new ComparisonCondition(comparison.Left, comparator, comparison.Right);
        foreach (var left in MeasureMutations.Of(comparison.Left, kind, WholeMeasures.IsWhole(comparison.Right)))
            yield return new ComparisonCondition(left, comparison.Comparator, comparison.Right);
        foreach (var right in MeasureMutations.Of(comparison.Right, kind, WholeMeasures.IsWhole(comparison.Left)))
            yield return new ComparisonCondition(comparison.Left, comparison.Comparator, right);
    }

    // One more or fewer, and each of the conditions changed or left out.
    private static IEnumerable<Condition> OfAtLeast(AtLeastCondition atLeast, SubjectKind kind)
    {
        foreach (var count in new[] { atLeast.Count - 1, atLeast.Count + 1 }.Where(count => count >= 1 && count <= atLeast.Operands.Count))
            yield return new AtLeastCondition(count, atLeast.Operands);
        foreach (var changed in OfChain(atLeast.Operands, kind, operands => new AtLeastCondition(System.Math.Min(atLeast.Count, operands.Count), operands)))
            yield return changed;
    }

    private static IEnumerable<Condition> OfChain(IReadOnlyList<Condition> operands, SubjectKind kind, System.Func<IReadOnlyList<Condition>, Condition> join)
    {
        for (var place = 0; place < operands.Count; place++)
        {
            List<Condition> others = [.. operands.Take(place), .. operands.Skip(place + 1)];
            yield return others.Count == 1 ? others[0] : join(others);
            foreach (var changed in Of(operands[place], kind))
                yield return join([.. operands.Take(place), changed, .. operands.Skip(place + 1)]);
        }
    }
}
