using System.Collections.Generic;
using System.Linq;

namespace Compliance.Benchmarks.Comparison;

/// <summary>Whether a contender's verdicts are the library's: compared, not assumed.</summary>
internal static class Agreement
{
    /// <summary>What the table says of it: <c>yes (1,000 × 20 compared)</c>.</summary>
    public static string Describe(IReadOnlyList<Verdict[]> verdicts, IReadOnlyList<Verdict[]> expected)
    {
        var compared = $"{Figure.Count(expected.Count)} × {Figure.Count(expected[0].Length)} compared";
        if (verdicts.Count != expected.Count)
            return $"no: of {Figure.Count(verdicts.Count)} projects ({compared})";

        var different = Different(verdicts, expected);
        return different == 0 ? $"yes ({compared})" : $"no: {Figure.Count(different)} differ ({compared})";
    }

    /// <summary>How many verdicts are not the same.</summary>
    public static int Different(IReadOnlyList<Verdict[]> verdicts, IReadOnlyList<Verdict[]> expected) =>
        verdicts.Zip(expected, (own, right) => own.Zip(right, (a, b) => a == b ? 0 : 1).Sum()).Sum();
}
