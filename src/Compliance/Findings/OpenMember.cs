using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>A member of a jurisdiction whose facts leave a number over it open, or one of which it is not known whether it is a member.</summary>
/// <param name="Member">The member.</param>
/// <param name="Facts">The facts that are not known and matter.</param>
/// <param name="Weight">How much it may weigh at the most, in coherent base units; null where nothing bounds that, or where members are counted.</param>
/// <param name="IsPlaced">Whether it is known to lie in the jurisdiction.</param>
public sealed record OpenMember(Subject Member, IReadOnlyList<Fact> Facts, Rational? Weight, bool IsPlaced = true)
{
    internal static IReadOnlyList<OpenMember> Weightiest(Aggregate aggregate, IEnumerable<(Subject Member, bool IsPlaced)> members, int year, int most)
    {
        var years = aggregate.AgainstYearBefore ? new[] { year, year - 1 } : [year];
        return [.. members
            .Where(entry => entry.Member.Kind == aggregate.Members)
            .Select(entry => (entry.Member, entry.IsPlaced, Contribution: Contribution.From(aggregate, entry.Member, year)))
            .Where(entry => entry.IsPlaced ? entry.Contribution.IsOpen : entry.Contribution.MayCountAtAll)
            .OrderByDescending(entry => entry.Contribution.Of is { Upper.Value: null })
            .ThenByDescending(entry => entry.Contribution.Of?.Upper.Value ?? Rational.Zero)
            .ThenBy(entry => entry.Member.Id, System.StringComparer.Ordinal)
            .Take(most)
            .Select(entry => new OpenMember(entry.Member, FactsOf(aggregate, entry.Member, years), entry.Contribution.Of?.Upper.Value, entry.IsPlaced))];
    }

    // Whether it counts comes first, then when, then whether the condition holds, then how much it weighs.
    private static IReadOnlyList<Fact> FactsOf(Aggregate aggregate, Subject member, int[] years)
    {
        var isYearOpen = years.Any(year => Contribution.InYear(aggregate.InYear, member, year) == Truth.Unknown);
        var numbers = (aggregate.Of?.Slots ?? []).Concat(aggregate.To?.Slots ?? []);
        return [.. (aggregate.Among?.Open(member) ?? [])
            .Concat(isYearOpen ? aggregate.InYear!.Slots : [])
            .Concat(aggregate.Where?.Open(member) ?? [])
            .Concat(numbers.Where(slot => !member.ValuesOf(slot).IsPoint))
            .Distinct()
            .Select(slot => member.Kind.Facts[slot])];
    }
}
