using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving.Numbers;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>Chooses numbers that meet the inequalities of a region. Products of facts are unknowns of their own when only existence is asked.</summary>
internal static class NumberChoice
{
    private const int MostProductFacts = 4;
    private const int MostValues = 6;
    private const int MostWholeValues = 32;

    /// <summary>Whether it is proven that no numbers meet the inequalities.</summary>
    public static bool IsImpossible(Region region) =>
        region.Ties.Count > 0 && Solve(region, Unknowns(region), isShowing: false).Outcome == Outcome.Impossible;

    /// <summary>The region with a number for each fact that the inequalities tie together; null where none are found.</summary>
    public static (Outcome Outcome, Region? Region) Choose(Region region) => Choose(region, MostProductFacts);

    private static (Outcome, Region?) Choose(Region region, int depth)
    {
        var unknowns = Unknowns(region);
        if (unknowns.Count == 0)
            return (Outcome.Found, region);

        var isLinear = unknowns.TrueForAll(unknown => unknown.Degree == 1);
        var (outcome, values) = Solve(region, unknowns, isShowing: isLinear);
        if (outcome != Outcome.Found)
            return (outcome, null);
        if (!isLinear)
            return TryValues(region, depth);

        var chosen = region.Copy();
        var isInside = unknowns.Select((unknown, i) => chosen.Restrict(unknown.Slots[0], Interval.Point(values![i]))).ToList().TrueForAll(fits => fits);
        return isInside ? (Outcome.Found, chosen) : (Outcome.Unknown, null);
    }

    // The facts in the inequalities, and their products.
    private static List<Monomial> Unknowns(Region region)
    {
        var products = region.Ties.SelectMany(tie => tie.Left.Terms.Keys).Where(product => product.Degree > 0).Distinct().ToList();
        var slots = products.Where(product => product.Degree > 1).SelectMany(product => product.Slots).Distinct().Select(Monomial.Of);
        return [.. products.Concat(slots).Distinct()];
    }

    private static (Outcome Outcome, IReadOnlyList<Rational>? Values) Solve(Region region, List<Monomial> unknowns, bool isShowing)
    {
        bool[] isWhole = [.. unknowns.Select(unknown => unknown.Slots.All(region.IsWhole))];
        return LinearSystem.Solve(isWhole, Rows(region, unknowns), isShowing);
    }

    private static IEnumerable<(Rational[] Factors, Rational Most, bool IsStrict, bool IsEqual)> Rows(Region region, List<Monomial> unknowns)
    {
        foreach (var tie in region.Ties)
        {
            Rational[] factors = [.. unknowns.Select(unknown => tie.Left.Terms.TryGetValue(unknown, out var factor) ? factor : Rational.Zero)];
            yield return (factors, -tie.Left.Constant, tie.Relation == Relation.Negative, tie.Relation == Relation.Zero);
        }

        for (var i = 0; i < unknowns.Count; i++)
        {
            Rational[] Alone(int sign) => [.. unknowns.Select((_, j) => (Rational)(j == i ? sign : 0))];
            var range = region.Enclose(unknowns[i]);
            if (range.Upper.Value is { } high)
                yield return (Alone(1), high, !range.Upper.IsClosed, false);
            if (range.Lower.Value is { } low)
                yield return (Alone(-1), -low, !range.Lower.IsClosed, false);
        }
    }

    // With a number in place of one fact, its products become plain.
    private static (Outcome, Region?) TryValues(Region region, int depth)
    {
        if (depth == 0)
            return (Outcome.Unknown, null);

        var slot = region.Ties.SelectMany(tie => tie.Left.Terms.Keys).Where(product => product.Degree > 1)
            .SelectMany(product => product.Slots).GroupBy(each => each).MaxBy(group => group.Count())!.Key;
        var all = AllOf(region, slot);
        var isImpossible = all is not null;
        foreach (var value in all ?? SomeOf(region, slot))
        {
            if (region.With(slot, value) is not { } narrower)
                continue;

            var (outcome, chosen) = Choose(narrower, depth - 1);
            if (outcome == Outcome.Found)
                return (outcome, chosen);
            isImpossible &= outcome == Outcome.Impossible;
        }

        return (isImpossible ? Outcome.Impossible : Outcome.Unknown, null);
    }

    private static IEnumerable<Rational> SomeOf(Region region, int slot) =>
        WritableNumbers.Candidates(region.RangeOf(slot), Rational.One)
            .Where(value => WritableNumbers.IsWritable(value) && (value.IsWhole || !region.IsWhole(slot)))
            .Distinct()
            .Take(MostValues);

    // Every value of a whole number that may have a few only; null for any other.
    private static IEnumerable<Rational>? AllOf(Region region, int slot) =>
        region.IsWhole(slot) && region.RangeOf(slot) is { Lower.Value: { } first, Upper.Value: { } last } && last - first < MostWholeValues
            ? Enumerable.Range(0, (int)(last - first).Numerator + 1).Select(i => first + i)
            : null;
}
