using System.Collections.Generic;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>The subjects on which a rule goes from one verdict to another.</summary>
/// <param name="Before">The verdict of the old version; null where there is no old one.</param>
/// <param name="After">The verdict of the new version; null where there is no new one.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Listed">The first of them, in the order of the register; none where a rule that is in one version only holds nothing against them.</param>
public sealed record VerdictFlips(Verdict? Before, Verdict? After, long Count, IReadOnlyList<VerdictFlip> Listed);
