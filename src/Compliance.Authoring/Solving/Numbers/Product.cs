using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Authoring.Solving.Numbers;

/// <summary>Facts multiplied with one another, by slot, in order; none for a plain number.</summary>
internal sealed class Product : IEquatable<Product>
{
    private readonly int[] _slots;

    private Product(int[] slots) => _slots = slots;

    public static Product None { get; } = new([]);

    public IReadOnlyList<int> Slots => _slots;

    public int Degree => _slots.Length;

    public static Product Of(int slot) => new([slot]);

    public Product Times(Product other)
    {
        if (other.Degree == 0)
            return this;
        if (Degree == 0)
            return other;

        int[] slots = [.. _slots, .. other._slots];
        Array.Sort(slots);
        return new Product(slots);
    }

    /// <summary>What is left without a fact, and how often it stood there.</summary>
    public (Product Others, int Power) Without(int slot)
    {
        int[] others = [.. _slots.Where(other => other != slot)];
        return others.Length == _slots.Length ? (this, 0) : (new Product(others), _slots.Length - others.Length);
    }

    public bool Equals(Product? other) => other is not null && _slots.AsSpan().SequenceEqual(other._slots);

    public override bool Equals(object? obj) => Equals(obj as Product);

    public override int GetHashCode() => _slots.Aggregate(17, (hash, slot) => (hash * 31) + slot);
}
