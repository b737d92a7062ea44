using System.Globalization;

namespace Compliance.Benchmarks.Comparison;

/// <summary>A line of the table.</summary>
/// <param name="Part">What is compared.</param>
/// <param name="Contender">The contender.</param>
/// <param name="On">What it was done on.</param>
/// <param name="Seconds">The time it took.</param>
/// <param name="Ratio">How many times what the project's own line of this part took.</param>
/// <param name="Memory">What was allocated, or the most that was held.</param>
/// <param name="Verdicts">Whether the verdicts are the library's, and how many were compared.</param>
internal sealed record Figure(string Part, string Contender, string On, Spread Seconds, double Ratio, string Memory, string Verdicts)
{
    /// <summary>A count as the table shows it.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number to three digits.</summary>
    public static string Short(double value) => value switch
    {
        0 => "0",
        >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
