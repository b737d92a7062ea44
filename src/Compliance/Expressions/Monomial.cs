using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Expressions;

/// <summary>Facts multiplied with one another, by slot, in order; none for a plain number.</summary>
internal sealed class Monomial : IEquatable<Monomial>
{
    private readonly int[] _slots;

    private Monomial(int[] slots) => _slots = slots;

    public static Monomial None { get; } = new([]);

    public IReadOnlyList<int> Slots => _slots;

    public int Degree => _slots.Length;

    public static Monomial Of(int slot) => new([slot]);

    public Monomial Times(Monomial other)
    {
        if (other.Degree == 0)
            return this;
        if (Degree == 0)
            return other;

        int[] slots = [.. _slots, .. other._slots];
        Array.Sort(slots);
        return new Monomial(slots);
    }

    /// <summary>What is left without a fact, and how often it stood there.</summary>
    public (Monomial Others, int Power) Without(int slot)
    {
        int[] others = [.. _slots.Where(other => other != slot)];
        return others.Length == _slots.Length ? (this, 0) : (new Monomial(others), _slots.Length - others.Length);
    }

    public bool Equals(Monomial? other) => other is not null && _slots.SequenceEqual(other._slots);

    public override bool Equals(object? obj) => Equals(obj as Monomial);

    public override int GetHashCode() => _slots.Aggregate(17, (hash, slot) => (hash * 31) + slot);
}
