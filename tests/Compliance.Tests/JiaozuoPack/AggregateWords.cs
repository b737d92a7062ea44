using System;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Tests.JiaozuoPack;

/// <summary>A number over members in the words of the table of the plan's sentences.</summary>
internal static class AggregateWords
{
    public static string Of(Aggregate aggregate)
    {
        var among = new[]
        {
            aggregate.Among is null ? null : Of(aggregate.Among),
            aggregate.InYear is null ? null : $"{aggregate.InYear.Fact.Name} in the year",
        };
        var counted = string.Join(" and ", among.OfType<string>());
        var members = $"{aggregate.Members.Name}s" + (counted.Length == 0 ? "" : $" with {counted}") + $" where {Of(aggregate.Where!)}";
        return aggregate.Kind switch
        {
            AggregateKind.Share => $"share, by {((FactMeasure)aggregate.Of!).Fact.Name}, of {members}",
            AggregateKind.Count => $"count of {members}",
            _ => throw new ArgumentOutOfRangeException(nameof(aggregate)),
        };
    }

    private static string Of(Condition condition) => condition switch
    {
        AllCondition all => string.Join(" and ", all.Operands.Select(Of)),
        MembershipCondition { Fact.Type: FactType.Boolean, Allowed: 2 } yes => yes.Fact.Name,
        MembershipCondition member when Names(member) is { Length: 1 } one => $"{member.Fact.Name} = {one[0]}",
        MembershipCondition member => $"{member.Fact.Name} is one of {string.Join(", ", Names(member))}",
        ComparisonCondition { Left: FactMeasure left, Comparator: Comparator.AtLeast, Right: ConstantMeasure right } => $"{left.Fact.Name} >= {right.Quantity.Value}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static string[] Names(MembershipCondition member) =>
        [.. member.Fact.Choices.Where((_, i) => (member.Allowed & (1UL << i)) != 0).Select(choice => choice.Name)];
}
