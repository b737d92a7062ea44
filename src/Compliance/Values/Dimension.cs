using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;

namespace Compliance.Values;

/// <summary>
/// What a number is a number of: a length, a mass per area, persons per area. Every kind of counted thing (persons,
/// projects, lamps) is a dimension of its own, so that two firms are never taken for two projects.
/// </summary>
public sealed class Dimension : IEquatable<Dimension>
{
    private static readonly LocalizedText[] BaseNames =
    [
        new("长度", "length"), new("质量", "mass"), new("时间", "time"), new("金额", "money"), new("温度", "temperature"), new("人数", "persons"), new("项目数", "projects"),
        new("企业数", "firms"), new("基地数", "bases"), new("户数", "houses"), new("星级", "stars"), new("灯具数", "lamps"), new("片区数", "zones"),
    ];

    // Behind length, mass, time, money and temperature.
    private const int FirstCounted = 5;

    private readonly int[] _exponents;

    // Those of a vocabulary's own, by name, none with the power 0; nearly always there are none.
    private readonly OwnBase[] _own;

    private Dimension(int[] exponents, OwnBase[] own)
    {
        _exponents = exponents;
        _own = own;
    }

    /// <summary>A pure number: a ratio, a percentage.</summary>
    public static Dimension None { get; } = new(new int[BaseNames.Length], []);

    internal static Dimension Length { get; } = Base("length");

    internal static Dimension Mass { get; } = Base("mass");

    internal static Dimension Time { get; } = Base("time");

    internal static Dimension Money { get; } = Base("money");

    internal static Dimension Temperature { get; } = Base("temperature");

    /// <summary>Whether it is a pure number.</summary>
    public bool IsNone => _own.Length == 0 && _exponents.All(exponent => exponent == 0);

    /// <summary>Whether it is a number of things of one kind: persons, projects, stars.</summary>
    internal bool IsCounted => _own.Length == 0
        ? _exponents.Skip(FirstCounted).Sum() == 1 && _exponents.All(exponent => exponent is 0 or 1) && _exponents.Sum() == 1
        : _own.Length == 1 && _own[0] is { Power: 1, IsCounted: true } && _exponents.All(exponent => exponent == 0);

    /// <summary>The dimension of a product.</summary>
    public static Dimension operator *(Dimension left, Dimension right) => left.Combine(right, (a, b) => a + b);

    /// <summary>The dimension of a quotient.</summary>
    public static Dimension operator /(Dimension left, Dimension right) => left.Combine(right, (a, b) => a - b);

    /// <summary>The dimension of a whole power.</summary>
    public Dimension Pow(int exponent) => Combine(None, (a, _) => a * exponent);

    /// <inheritdoc/>
    public bool Equals(Dimension? other) => other is not null && _exponents.SequenceEqual(other._exponents) && _own.SequenceEqual(other._own);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode() => _own.Aggregate(_exponents.Aggregate(17, (hash, exponent) => (hash * 31) + exponent), (hash, own) => (hash * 31) + own.GetHashCode());

    /// <summary>The dimension in words, such as <c>mass/area</c>.</summary>
    public LocalizedText Describe() => new(DimensionWords.Of(this, Language.Chinese), DimensionWords.Of(this, Language.English));

    /// <summary>The dimension in English words, such as <c>mass/area</c>.</summary>
    public override string ToString() => DimensionWords.Of(this, Language.English);

    internal static Dimension Base(string name)
    {
        var exponents = new int[BaseNames.Length];
        exponents[Array.FindIndex(BaseNames, known => known.En == name)] = 1;
        return new Dimension(exponents, []);
    }

    /// <summary>A dimension that a vocabulary adds, known by its English name: what no product of the others is.</summary>
    /// <param name="name">What is measured or counted.</param>
    /// <param name="isCounted">Whether it is a number of things.</param>
    internal static Dimension OfOwn(LocalizedText name, bool isCounted) => new(None._exponents, [new OwnBase(name.En, name.Zh, isCounted, 1)]);

    private Dimension Combine(Dimension other, Func<int, int, int> combine)
    {
        var exponents = new int[BaseNames.Length];
        for (var i = 0; i < exponents.Length; i++)
            exponents[i] = combine(_exponents[i], other._exponents[i]);

        return new Dimension(exponents, _own.Length + other._own.Length == 0 ? [] : CombineOwn(other, combine));
    }

    private OwnBase[] CombineOwn(Dimension other, Func<int, int, int> combine) =>
    [
        .. _own.Concat(other._own)
            .GroupBy(own => own.En, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.First() with { Power = combine(PowerIn(_own, same.Key), PowerIn(other._own, same.Key)) })
            .Where(own => own.Power != 0),
    ];

    private static int PowerIn(OwnBase[] bases, string name) => Array.Find(bases, own => own.En == name)?.Power ?? 0;

    /// <summary>The base dimensions with a power above the line (<paramref name="sign"/> 1) or below it (-1), and that power.</summary>
    internal IEnumerable<(LocalizedText Name, int Power)> Factors(int sign)
    {
        for (var i = 0; i < _exponents.Length; i++)
        {
            if (_exponents[i] * sign > 0)
                yield return (BaseNames[i], _exponents[i] * sign);
        }

        foreach (var own in _own.Where(own => own.Power * sign > 0))
            yield return (new LocalizedText(own.Zh, own.En), own.Power * sign);
    }

    /// <summary>A base dimension of a vocabulary's own, and its power.</summary>
    private sealed record OwnBase(string En, string Zh, bool IsCounted, int Power);
}
