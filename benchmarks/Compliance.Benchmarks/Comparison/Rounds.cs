using System.Collections.Generic;
using System.Linq;

namespace Compliance.Benchmarks.Comparison;

/// <summary>
/// Runs contenders in turn, round by round, so that whatever else the machine does meets all of them; of the rounds the
/// median counts. A ratio is the median of each round's ratios, which noise moves least.
/// </summary>
internal static class Rounds
{
    /// <summary>Runs all on one set.</summary>
    /// <param name="contenders">The contenders; the first one is what the others' ratios are to.</param>
    /// <param name="set">The set of projects.</param>
    /// <param name="count">How many rounds are counted; the ones that warm up come on top.</param>
    public static IReadOnlyList<Measured> Run(IReadOnlyList<IContender> contenders, int set, int count)
    {
        foreach (var contender in contenders)
        {
            for (var i = 0; i < 3; i++)
                contender.Run(set);
        }

        var samples = contenders.Select(_ => new List<Sample>()).ToList();
        for (var round = 0; round < count; round++)
        {
            for (var i = 0; i < contenders.Count; i++)
                samples[i].Add(contenders[i].Run(set));
        }

        return [.. samples.Select(own => new Measured(
            Spread.Of([.. own.Select(sample => sample.Seconds)]),
            Spread.Of([.. own.Zip(samples[0], (sample, first) => sample.Seconds / first.Seconds)]).Median,
            own.All(sample => sample.Bytes is not null) ? Spread.Of([.. own.Select(sample => sample.Bytes!.Value)]).Median : null))];
    }
}
