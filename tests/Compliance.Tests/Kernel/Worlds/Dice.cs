using System;
using System.Collections.Generic;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>Random choices that one seed repeats.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Between(int first, int last) => _random.Next(first, last + 1);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public T Pick<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public void Shuffle<T>(T[] items) => _random.Shuffle(items);
}
