using System.Collections.Generic;
using Compliance.Text;

namespace Compliance.Facts;

/// <summary>What a vocabulary says of the parts and members of a kind.</summary>
/// <param name="Names">The kinds of its parts, by name.</param>
/// <param name="Members">The kinds of its members, by name.</param>
/// <param name="Decides">Whether its decision is made of those of its parts too.</param>
internal sealed record ContainedKinds(IReadOnlyList<ScalarNode> Names, IReadOnlyList<ScalarNode> Members, bool Decides);
