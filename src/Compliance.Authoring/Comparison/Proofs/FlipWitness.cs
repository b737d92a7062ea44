using Compliance.Findings;
using Compliance.Values;

namespace Compliance.Authoring.Comparison.Proofs;

/// <summary>A subject on which two versions of a rule come out differently; both packs were asked.</summary>
/// <param name="Yaml">The descriptor, which the tool checks by either pack; a jurisdiction is followed by its members.</param>
/// <param name="On">The day that it is evaluated.</param>
/// <param name="Before">What the old version finds.</param>
/// <param name="After">What the new version finds.</param>
public sealed record FlipWitness(string Yaml, CalendarDate On, WitnessOutcome Before, WitnessOutcome After);

/// <summary>What a rule finds on a witness.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Level">How much a failure of the rule weighs.</param>
public sealed record WitnessOutcome(Verdict Verdict, FindingLevel Level);
