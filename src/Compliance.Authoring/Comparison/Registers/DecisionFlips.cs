using System.Collections.Generic;
using Compliance.Findings;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>The subjects that go from one decision to another.</summary>
/// <param name="Before">The decision by the old version.</param>
/// <param name="After">The decision by the new version.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Listed">The first of them, in the order of the register.</param>
public sealed record DecisionFlips(Decision Before, Decision After, long Count, IReadOnlyList<DecisionFlip> Listed);
