using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Subjects;

/// <summary>
/// A fact that is stated and follows from parts besides. Where both can hold, both do; where they cannot, it is the one or the
/// other, and nothing between: two readings.
/// </summary>
internal static class FollowingValue
{
    /// <summary>What the fact is, by both.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="stated">What is stated of it; null where nothing is.</param>
    /// <param name="figure">The number over parts.</param>
    /// <param name="follows">What that comes to, in the unit of <paramref name="figure"/>.</param>
    public static StatedValue Of(Fact fact, StatedValue? stated, Fact figure, StatedValue follows)
    {
        var number = ((NumberRange)follows.PossibleValues).Interval.Scale(figure.Unit.Scale / fact.Unit.Scale);
        if (stated is null)
            return Make(fact, Both(fact.Domain, number, fact) ?? number, follows);

        var readings = ((NumberRange)stated.PossibleValues).Readings;
        var both = readings.Select(reading => Both(reading, number, fact)).OfType<Interval>().Distinct().ToList();
        if (both.Count == 1 && readings.Count == 1 && both[0] == readings[0])
            return stated;
        if (both.Count == 1)
            return Make(fact, both[0], stated);
        return stated with { PossibleValues = new NumberRange(both.Count > 0 ? both : [.. readings, number]) };
    }

    /// <summary>Whether what is stated and what follows cannot both hold.</summary>
    public static bool IsContradicted(Fact fact, StatedValue stated, Fact figure, StatedValue follows)
    {
        var number = ((NumberRange)follows.PossibleValues).Interval.Scale(figure.Unit.Scale / fact.Unit.Scale);
        return ((NumberRange)stated.PossibleValues).Readings.All(reading => Both(reading, number, fact) is null);
    }

    private static StatedValue Make(Fact fact, Interval values, StatedValue like) =>
        like with { PossibleValues = new NumberRange(values), Unit = fact.Unit, Written = FigureDerivation.Write(values) };

    private static Interval? Both(Interval one, Interval other, Fact fact) =>
        one.Intersect(other) is { } both ? fact.Type == FactType.Count ? WholeNumbers.In(both) : both : null;
}
