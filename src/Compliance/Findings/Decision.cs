namespace Compliance.Findings;

/// <summary>What the findings of a subject amount to; only findings at level error count.</summary>
public enum Decision
{
    /// <summary>Something passes, and nothing is worse.</summary>
    Compliant,

    /// <summary>Something would fail, but a valid deviation covers it; nothing is worse.</summary>
    CompliantWithDeviations,

    /// <summary>Nothing fails, but something is undetermined.</summary>
    Undetermined,

    /// <summary>Something fails.</summary>
    NonCompliant,

    /// <summary>No rule that binds was applied: never the same as compliant.</summary>
    NothingApplied,
}
