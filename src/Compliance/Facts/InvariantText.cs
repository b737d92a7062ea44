using Compliance.Text;

namespace Compliance.Facts;

/// <summary>What a vocabulary says of every subject of a kind, as it is written.</summary>
/// <param name="Subject">The kind.</param>
/// <param name="Holds">The condition.</param>
/// <param name="Since">The version of the vocabulary that has it first: packs that ask for an earlier one do not know it.</param>
internal sealed record InvariantText(ScalarNode Subject, ScalarNode Holds, string Since);
