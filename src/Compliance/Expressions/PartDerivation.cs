using Compliance.Facts;

namespace Compliance.Expressions;

/// <summary>How a fact follows from what is stated of the parts of a subject, or of what it is a part of.</summary>
internal abstract class PartDerivation : FactDerivation
{
    /// <summary>The fact.</summary>
    public abstract Fact Fact { get; }

    /// <summary>What follows for a subject; null where nothing does: then the fact may be all that its domain allows.</summary>
    public abstract StatedValue? ValueFor(IPartValues subject);
}
