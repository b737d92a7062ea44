using System.Collections.Generic;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>
/// A fact that nobody states of a subject, since it follows from what is stated of its parts or of what it is a part of. To every
/// evaluator it is a fact like any other; only where its values come from differs.
/// </summary>
internal abstract class DerivedFact(string name, LocalizedText label, FactType type, Unit unit, Interval domain, IReadOnlyList<Choice> choices, LocalizedText? about)
    : Fact(name, label, type, unit, domain, choices, about)
{
    internal override bool IsDerived => true;

    /// <summary>What follows for a subject; null where nothing does: then it may be all that its domain allows.</summary>
    public abstract StatedValue? ValueFor(IPartValues subject);
}
