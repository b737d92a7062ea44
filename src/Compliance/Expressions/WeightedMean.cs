using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>
/// The mean of numbers with weights that are not negative, exactly. It rises or falls with each weight alone, so that it is
/// greatest where every weight is at one of its ends. Which ends these are follows from the mean itself: what lies above it
/// weighs as much as it may, what lies below as little. So the mean is guessed and corrected until it is its own answer.
/// </summary>
internal static class WeightedMean
{
    /// <summary>What the mean may be, null where there is none for certain; and whether there is one.</summary>
    public static (Interval? Value, Truth Exists) Of(IReadOnlyList<WeightedPart> parts)
    {
        // What weighs nothing for certain counts for nothing.
        var counted = new List<WeightedPart>();
        foreach (var part in parts)
        {
            var options = part.Options.Where(option => option.Weight.Upper.Value is not { IsZero: true }).ToList();
            if (options.Count > 0)
                counted.Add(new WeightedPart(options, part.MayBeAbsent || options.Count < part.Options.Count));
        }

        if (counted.Count == 0)
            return (null, Truth.False);

        var highest = Highest(counted);
        var lowest = Highest([.. counted.Select(part => part.Negated)]);
        return (new Interval(new Bound(-lowest.Value, lowest.IsClosed), highest), counted.All(part => part.MayWeighNothing) ? Truth.Unknown : Truth.True);
    }

    private static Bound Highest(IReadOnlyList<WeightedPart> parts)
    {
        if (parts.Any(part => part.Options.Any(option => option.Value.Upper.Value is null)))
            return Bound.Unbounded;

        var ends = OfUnboundedWeights(parts).ToList();
        if (OfEnds([.. parts.Select(part => new Choices(part))]) is { } finite)
            ends.Add(finite);
        return ends.Aggregate((a, b) => a.Value == b.Value ? new Bound(a.Value, a.IsClosed || b.IsClosed) : a.Value > b.Value ? a : b);
    }

    // A weight that grows beyond all others leaves its own value alone, or nearly so.
    private static IEnumerable<Bound> OfUnboundedWeights(IReadOnlyList<WeightedPart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var option in parts[i].Options.Where(option => option.IsMany || option.Weight.Upper.Value is null))
            {
                var value = option.Value.Upper;
                yield return new Bound(value.Value, value.IsClosed && parts.Where((_, place) => place != i).All(part => part.MayWeighNothing || part.MayBe(value)));
            }
        }
    }

    private static Bound? OfEnds(IReadOnlyList<Choices> parts)
    {
        var (weight, total) = (Rational.Zero, Rational.Zero);
        foreach (var part in parts)
            part.AddHeaviest(ref weight, ref total);
        if (weight.IsZero)
            return null;

        Rational mean;
        bool isHigher;
        do
        {
            mean = total / weight;
            (weight, total) = (Rational.Zero, Rational.Zero);
            var excess = Rational.Zero;
            foreach (var part in parts)
                excess += part.AddBest(mean, ref weight, ref total);
            isHigher = excess.Sign > 0;
        }
        while (isHigher);

        return new Bound(mean, parts.All(part => part.Reaches(mean, needsWeight: false)) && parts.Any(part => part.Reaches(mean, needsWeight: true)));
    }

    /// <summary>The values and weights, each at an end, that a part may have.</summary>
    private sealed class Choices(WeightedPart part)
    {
        private readonly (Bound Value, Bound Weight)[] _ends =
        [
            .. part.Options.Where(option => !option.IsMany)
                .SelectMany(option => new[] { option.Weight.Lower, option.Weight.Upper }.Where(weight => weight.Value is not null).Select(weight => (option.Value.Upper, weight))),
        ];

        public void AddHeaviest(ref Rational weight, ref Rational total)
        {
            if (_ends.Length == 0)
                return;

            var heaviest = _ends.Aggregate((a, b) => b.Weight.Value > a.Weight.Value ? b : a);
            weight += heaviest.Weight.Value!.Value;
            total += heaviest.Weight.Value!.Value * heaviest.Value.Value!.Value;
        }

        public Rational AddBest(Rational mean, ref Rational weight, ref Rational total)
        {
            var best = Best(mean);
            foreach (var end in _ends)
            {
                if (Gain(end, mean) != best)
                    continue;

                weight += end.Weight.Value!.Value;
                total += end.Weight.Value!.Value * end.Value.Value!.Value;
                break;
            }

            return best;
        }

        /// <summary>Whether the part has a way to be what the highest mean needs, and not only nearly so.</summary>
        public bool Reaches(Rational mean, bool needsWeight)
        {
            var best = Best(mean);
            if (!needsWeight && part.MayBeAbsent && best.IsZero)
                return true;
            return _ends.Any(end => Gain(end, mean) == best
                && (end.Value.Value == mean ? end.Value.IsClosed : end.Weight.IsClosed && (end.Value.IsClosed || end.Weight.Value!.Value.IsZero))
                && (!needsWeight || end.Weight.Value!.Value.Sign > 0));
        }

        // What is not there adds nothing; so does the part that there may be any number of.
        private Rational Best(Rational mean)
        {
            var best = part.MayBeAbsent || _ends.Length == 0 ? Rational.Zero : Gain(_ends[0], mean);
            foreach (var end in _ends)
                best = Gain(end, mean) is var gain && gain > best ? gain : best;
            return best;
        }

        private static Rational Gain((Bound Value, Bound Weight) end, Rational mean) => end.Weight.Value!.Value * (end.Value.Value!.Value - mean);
    }
}
