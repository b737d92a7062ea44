using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Values;

/// <summary>
/// What a number is a number of: a length, a mass per area, persons per area. Every kind of counted thing (persons,
/// projects, lamps) is a dimension of its own, so that two firms are never taken for two projects.
/// </summary>
public sealed class Dimension : IEquatable<Dimension>
{
    private static readonly string[] BaseNames =
        ["length", "mass", "time", "money", "persons", "projects", "firms", "bases", "houses", "stars", "lamps", "zones"];

    private readonly sbyte[] _exponents;

    private Dimension(sbyte[] exponents) => _exponents = exponents;

    /// <summary>A pure number: a ratio, a percentage.</summary>
    public static Dimension None { get; } = new(new sbyte[BaseNames.Length]);

    internal static Dimension Length { get; } = Base("length");

    internal static Dimension Mass { get; } = Base("mass");

    internal static Dimension Time { get; } = Base("time");

    internal static Dimension Money { get; } = Base("money");

    /// <summary>Whether it is a pure number.</summary>
    public bool IsNone => _exponents.All(exponent => exponent == 0);

    /// <summary>The dimension of a product.</summary>
    public static Dimension operator *(Dimension left, Dimension right) => left.Combine(right, (a, b) => a + b);

    /// <summary>The dimension of a quotient.</summary>
    public static Dimension operator /(Dimension left, Dimension right) => left.Combine(right, (a, b) => a - b);

    /// <summary>The dimension of a whole power.</summary>
    public Dimension Pow(int exponent) => Combine(this, (a, _) => a * exponent);

    /// <inheritdoc/>
    public bool Equals(Dimension? other) => other is not null && _exponents.SequenceEqual(other._exponents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode() => _exponents.Aggregate(17, (hash, exponent) => (hash * 31) + exponent);

    /// <summary>The dimension in words, such as <c>mass/length²</c>.</summary>
    public override string ToString()
    {
        var above = Factors(sign: 1);
        var below = Factors(sign: -1);
        if (above.Count == 0 && below.Count == 0)
            return "number";

        var text = above.Count == 0 ? "1" : string.Join("·", above);
        return below.Count == 0 ? text : $"{text}/{string.Join("·", below)}";
    }

    internal static Dimension Base(string name)
    {
        var exponents = new sbyte[BaseNames.Length];
        exponents[Array.IndexOf(BaseNames, name)] = 1;
        return new Dimension(exponents);
    }

    // Exponents are held within a signed byte: an expression is short, so nothing real comes near its ends.
    private Dimension Combine(Dimension other, Func<int, int, int> combine)
    {
        var exponents = new sbyte[BaseNames.Length];
        for (var i = 0; i < exponents.Length; i++)
        {
            var exponent = combine(_exponents[i], other._exponents[i]);
            exponents[i] = (sbyte)Math.Max(-100, Math.Min(100, exponent));
        }

        return new Dimension(exponents);
    }

    private List<string> Factors(int sign)
    {
        var factors = new List<string>();
        for (var i = 0; i < _exponents.Length; i++)
        {
            var power = _exponents[i] * sign;
            if (power > 0)
                factors.Add(BaseNames[i] + power switch { 1 => "", 2 => "²", 3 => "³", _ => $"^{power}" });
        }

        return factors;
    }
}
