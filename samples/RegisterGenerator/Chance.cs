using System;
using System.Collections.Generic;

namespace RegisterGenerator;

/// <summary>
/// A sequence of random numbers that is the same on every machine and under every version of the framework: SplitMix64
/// (Steele, Lea and Flood, 2014). What <see cref="Random"/> gives for a seed may change from one version to the next, and
/// what <see cref="Math.Exp"/> and its like give may differ between machines in the last bit. The register is compared
/// byte for byte, so here is nothing but whole numbers and IEEE additions and multiplications, which are the same everywhere.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A whole number from 0 up to, and without, a limit.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A whole number between two, both of which it may be.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>A number from 0 up to, and without, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True so many times in a thousand.</summary>
    public bool PerMille(int times) => Below(1000) < times;

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>An index in a list of weights, each as likely as it weighs.</summary>
    public int Weighted(IReadOnlyList<int> weights)
    {
        var total = 0;
        for (var i = 0; i < weights.Count; i++)
            total += weights[i];

        var at = Below(total);
        var place = 0;
        while (at >= weights[place])
            at -= weights[place++];
        return place;
    }

    /// <summary>Near to normal, mean 0 and deviation 1, within ±6: twelve even numbers summed.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Unit();
        return sum;
    }

    /// <summary>Log-normal about a median.</summary>
    public double LogNormal(double median, double spread) => median * Exp(spread * Normal());

    // e to the power of something not far from 0: (1 + x/1024)^1024 with three more terms of the series inside.
    private static double Exp(double exponent)
    {
        var part = exponent / 1024;
        var power = 1 + part * (1 + part / 2 * (1 + part / 3));
        for (var i = 0; i < 10; i++)
            power *= power;
        return power;
    }
}
