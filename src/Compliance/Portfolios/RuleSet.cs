using System;

namespace Compliance.Portfolios;

/// <summary>Some of the rules about members, by their indexes; of the few packs with more than 63 of them, those behind are one.</summary>
internal readonly struct RuleSet(ulong places) : IEquatable<RuleSet>
{
    private const int Last = 63;

    private readonly ulong _places = places;

    public static RuleSet None => default;

    public static RuleSet All => new(ulong.MaxValue);

    public static RuleSet Of(int place) => new(1UL << Math.Min(place, Last));

    public static RuleSet operator |(RuleSet left, RuleSet right) => new(left._places | right._places);

    public bool IsEmpty => _places == 0;

    public bool Contains(int place) => (_places & Of(place)._places) != 0;

    public bool Equals(RuleSet other) => _places == other._places;

    public override bool Equals(object? obj) => obj is RuleSet other && Equals(other);

    public override int GetHashCode() => _places.GetHashCode();
}
