using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Compares two thresholds over all values that a number over members can have.</summary>
internal static class Thresholds
{
    /// <summary>The values, in coherent base units, that an aggregate can have.</summary>
    public static Interval RangeOf(Aggregate aggregate)
    {
        var range = aggregate.Kind switch
        {
            AggregateKind.Share => Interval.Closed(Rational.Zero, Rational.One),
            AggregateKind.Count => new Interval(Bound.Closed(Rational.Zero), Bound.Unbounded),
            AggregateKind.Ratio => new Interval(Bound.Closed(Rational.Zero), Bound.Unbounded),
            _ when aggregate.Of!.Enclose(new DomainFactValues(aggregate.Members)).Lower.Value is { Sign: >= 0 } => new Interval(Bound.Closed(Rational.Zero), Bound.Unbounded),
            _ => Interval.All,
        };
        return aggregate.AgainstYearBefore ? range - range : range;
    }

    /// <summary>Whether two thresholds are met by the same values of a range: nothing but a limit itself and what lies between two of them can tell them apart.</summary>
    public static bool AgreeOver(Interval range, Threshold left, Threshold right)
    {
        var ends = new[] { left.BaseValue.Lower.Value, right.BaseValue.Lower.Value, range.Lower.Value, range.Upper.Value }
            .OfType<Rational>().Distinct().Order().ToList();
        IEnumerable<Rational> between = ends.Zip(ends.Skip(1)).Select(pair => (pair.First + pair.Second) / 2);
        return ends.Concat(between).Append(ends[0] - 1).Append(ends[^1] + 1)
            .Where(range.Contains)
            .All(value => AggregateRequirement.Compare(left, Interval.Point(value)) == AggregateRequirement.Compare(right, Interval.Point(value)));
    }
}
