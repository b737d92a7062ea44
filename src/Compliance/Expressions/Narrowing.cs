using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>What invariants leave of a box.</summary>
/// <param name="Values">What is left of each fact that an invariant reads.</param>
/// <param name="Unknown">The slots of the facts of which nothing is known, since an invariant about them is broken.</param>
/// <param name="Broken">The invariants that are broken, as they are written.</param>
internal sealed record Narrowing(IReadOnlyDictionary<int, PossibleValues> Values, IReadOnlyList<int> Unknown, IReadOnlyList<string> Broken);
