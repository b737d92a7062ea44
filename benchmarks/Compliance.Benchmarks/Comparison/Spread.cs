using System;

namespace Compliance.Benchmarks.Comparison;

/// <summary>The median of some figures, and the quartiles about it.</summary>
internal readonly record struct Spread(double Low, double Median, double High)
{
    public static Spread Of(double[] figures)
    {
        Array.Sort(figures);
        return new Spread(figures[figures.Length / 4], figures[figures.Length / 2], figures[figures.Length * 3 / 4]);
    }
}
