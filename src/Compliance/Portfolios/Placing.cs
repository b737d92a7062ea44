namespace Compliance.Portfolios;

/// <summary>Where something lies: in a given jurisdiction, known to be in none of them, or not known.</summary>
/// <param name="Given">The number of the given jurisdiction; -1 for none.</param>
/// <param name="IsKnown">Whether it is known; else it may be any.</param>
internal readonly record struct Placing(int Given, bool IsKnown)
{
    /// <summary>It may lie in any of them, or in none.</summary>
    public static Placing Anywhere => new(-1, IsKnown: false);

    /// <summary>It lies in none of them.</summary>
    public static Placing Elsewhere => new(-1, IsKnown: true);

    public static Placing In(int given) => new(given, IsKnown: true);
}
