using System.Collections.Generic;

namespace Compliance.Facts;

/// <summary>From what a fact follows that nobody states. To every evaluator it is a fact like any other; only where its values come from differs.</summary>
internal abstract class FactDerivation
{
    /// <summary>The facts, of other kinds, that it follows from.</summary>
    public abstract IEnumerable<Fact> Sources { get; }
}
