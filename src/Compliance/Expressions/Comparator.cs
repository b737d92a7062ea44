namespace Compliance.Expressions;

/// <summary>How a value is compared with another.</summary>
public enum Comparator
{
    /// <summary>≤.</summary>
    AtMost,

    /// <summary>&lt;.</summary>
    LessThan,

    /// <summary>≥.</summary>
    AtLeast,

    /// <summary>&gt;.</summary>
    MoreThan,

    /// <summary>=.</summary>
    EqualTo,
}
