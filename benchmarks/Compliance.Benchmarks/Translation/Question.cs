namespace Compliance.Benchmarks.Translation;

/// <summary>Something asked of a box of facts, in two predicates: whether it is true at every point, and whether it is true at none.</summary>
internal sealed record Question(Predicate Always, Predicate Never)
{
    /// <summary>What is never in doubt.</summary>
    public static Question Yes { get; } = new(Predicate.True, Predicate.False);

    public Question Not() => new(Never, Always);
}
