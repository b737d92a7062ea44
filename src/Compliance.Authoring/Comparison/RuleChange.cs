namespace Compliance.Authoring.Comparison;

/// <summary>What became of a rule from one version of a pack to the next. Whether it asks for more or less is proven, never guessed from its text.</summary>
public enum RuleChange
{
    /// <summary>Nothing of it differs.</summary>
    Unchanged,

    /// <summary>It is told otherwise, and is proven to bind the same subjects to the same, equally strongly.</summary>
    Reworded,

    /// <summary>Something fails or is bound that was not, and nothing is let off.</summary>
    Tightened,

    /// <summary>A subject that failed or was bound is so no longer, and nothing more is required.</summary>
    Loosened,

    /// <summary>It asks for more of some, and for less of others.</summary>
    TightenedAndLoosened,

    /// <summary>In at least one direction, nothing is shown and nothing is proven.</summary>
    Undecided,

    /// <summary>There was no such rule.</summary>
    Added,

    /// <summary>There is no such rule any more.</summary>
    Removed,
}
