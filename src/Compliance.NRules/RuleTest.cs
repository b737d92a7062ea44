namespace Compliance.NRules;

/// <summary>Whether a subject does not pass a rule: the last test, and no other rule's.</summary>
/// <param name="place">The rule's index among the rules for its kind.</param>
internal sealed class RuleTest(int place) : Test
{
    public override bool Holds(Candidate candidate) => candidate.DoesNotPass(place);

    /// <summary>What the rule does where all of its tests hold.</summary>
    public void Record(Candidate candidate) => candidate.Record(place);
}
