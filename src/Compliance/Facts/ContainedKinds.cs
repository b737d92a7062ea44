using System.Collections.Generic;
using Compliance.Text;

namespace Compliance.Facts;

/// <summary>What a vocabulary says of the parts of a kind.</summary>
/// <param name="Names">The kinds of its parts, by name.</param>
/// <param name="Decides">Whether its decision is made of theirs too.</param>
internal sealed record ContainedKinds(IReadOnlyList<ScalarNode> Names, bool Decides);
