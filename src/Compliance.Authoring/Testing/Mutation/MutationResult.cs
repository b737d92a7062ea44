using System.Collections.Generic;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Which changes of a rule its cases notice.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Killed">How many changes a case notices.</param>
/// <param name="Equivalent">The changes that no case could notice: it is proven that the verdict is the same on all facts.</param>
/// <param name="Survivors">The changes that no case notices.</param>
public sealed record MutationResult(Rule Rule, int Killed, IReadOnlyList<Mutant> Equivalent, IReadOnlyList<Mutant> Survivors)
{
    /// <summary>How many changes a case should notice.</summary>
    public int Count => Killed + Survivors.Count;
}
