using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Items of a scheme that count together.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Floor">The points that every level takes in it; null for none.</param>
/// <param name="Cap">The most that it counts; null for no end.</param>
/// <param name="Items">The items.</param>
public sealed record ScoreChapter(string Name, LocalizedText Label, Rational? Floor, Rational? Cap, IReadOnlyList<ScoreItem> Items)
{
    /// <summary>Its points, from the least to the most.</summary>
    public Interval Points(IFactValues box)
    {
        var sum = Items.Select(item => item.Points(box)).Aggregate(Interval.Point(Rational.Zero), (total, points) => total + points);
        return Cap is { } cap ? Interval.Closed(Least(sum.Lower.Value!.Value, cap), Least(sum.Upper.Value!.Value, cap)) : sum;
    }

    /// <summary>Whether it has the points that every level takes.</summary>
    public Truth MeetsFloor(IFactValues box) => Floor is { } floor ? Comparisons.Evaluate(Points(box), Comparator.AtLeast, Interval.Point(floor)) : Truth.True;

    private static Rational Least(Rational left, Rational right) => left < right ? left : right;
}
