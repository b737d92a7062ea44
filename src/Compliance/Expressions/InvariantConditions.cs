using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Facts;

namespace Compliance.Expressions;

/// <summary>What holds of every subject of a kind, as far as the pack that it was read with asks for it.</summary>
public static class InvariantConditions
{
    /// <summary>The conditions, in the order of the vocabulary; none for most kinds.</summary>
    /// <exception cref="System.ArgumentNullException"><paramref name="kind"/> is null.</exception>
    public static IReadOnlyList<Condition> Of(SubjectKind kind) => Argument.NotNull(kind, nameof(kind)).Invariants is Invariants invariants ? [.. invariants.Conditions] : [];
}
