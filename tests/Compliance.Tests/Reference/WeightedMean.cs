using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Reference;

/// <summary>
/// The mean of numbers with weights that are not negative. It rises or falls with each weight alone, so that it is greatest
/// where every weight is at one of its ends: all of these are tried.
/// </summary>
internal static class WeightedMean
{
    /// <summary>From the least to the greatest mean; null of nothing. A weight of many is as large as one likes.</summary>
    public static Span? Of(IReadOnlyList<(Span Value, Span Weight, bool IsMany)> parts)
    {
        var counted = parts.Where(part => part.Weight.High.At is not { Sign: 0 }).ToList();
        if (counted.Count == 0)
            return null;

        var negated = counted.Select(part => (-part.Value, part.Weight, part.IsMany)).ToList();
        return new Span(-Highest(negated), Highest(counted));
    }

    /// <summary>Whether it may be that there is nothing to weigh: no number, or none that weighs anything.</summary>
    public static bool MayBeOfNothing(IReadOnlyList<(Span Value, Span Weight, bool IsMany)> parts) => parts.All(part => part.Weight.Low is { At.Sign: 0, IsIn: true });

    private static End Highest(IReadOnlyList<(Span Value, Span Weight, bool IsMany)> parts)
    {
        if (parts.Any(part => part.Value.High.At is null))
            return End.None;

        List<IReadOnlyList<End>> ways = [[]];
        foreach (var (_, weight, isMany) in parts)
            ways = [.. from way in ways from end in isMany ? new[] { End.None } : [weight.Low, weight.High] select (IReadOnlyList<End>)[.. way, end]];
        return ways.SelectMany(weights => Means(parts, weights)).Aggregate((a, b) => -Span.Lower(-a, -b));
    }

    private static IEnumerable<End> Means(IReadOnlyList<(Span Value, Span Weight, bool IsMany)> parts, IReadOnlyList<End> weights)
    {
        var values = parts.Select(part => part.Value.High).ToList();

        // A weight that grows beyond all others leaves its own value alone: nearly so, unless the others weigh nothing.
        if (weights.Any(weight => weight.At is null))
        {
            foreach (var i in Enumerable.Range(0, values.Count).Where(i => weights[i].At is null))
                yield return new End(values[i].At, values[i].IsIn && Enumerable.Range(0, values.Count).All(j => j == i || (values[j] == values[i] && values[j].IsIn) || weights[j] is { At.Sign: 0, IsIn: true }));
            yield break;
        }

        var sum = weights.Aggregate((Fraction)0, (total, weight) => total + weight.At!.Value);
        if (sum.Sign == 0)
        {
            // What is nearly nothing against what is nearly nothing: any of them may be left.
            foreach (var value in values)
                yield return new End(value.At, values.All(other => other == value && other.IsIn));
            yield break;
        }

        var mean = Enumerable.Range(0, values.Count).Aggregate((Fraction)0, (total, i) => total + (values[i].At!.Value * weights[i].At!.Value)) / sum;
        yield return new End(mean, Enumerable.Range(0, values.Count).All(i => values[i].At == mean ? values[i].IsIn : weights[i].IsIn && (values[i].IsIn || weights[i].At!.Value.Sign == 0)));
    }
}
