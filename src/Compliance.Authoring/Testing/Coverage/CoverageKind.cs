namespace Compliance.Authoring.Testing.Coverage;

/// <summary>What the cases beside a rule have to show.</summary>
public enum CoverageKind
{
    /// <summary>Each verdict that the rule can give.</summary>
    Verdict,

    /// <summary>Each limit: at it, and just beyond it.</summary>
    Limit,

    /// <summary>Each day from which a limit binds, and the day before.</summary>
    Date,

    /// <summary>Each atom of a condition, true and false where it determines the result.</summary>
    Condition,

    /// <summary>Deviations that count, and those that do not.</summary>
    Deviation,
}
