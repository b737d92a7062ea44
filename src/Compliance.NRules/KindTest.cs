using Compliance.Compilation;

namespace Compliance.NRules;

/// <summary>Whether a subject is of the rule's kind: the first test of every rule.</summary>
internal sealed class KindTest(KindPlan plan) : Test
{
    public override bool Holds(Candidate candidate) => candidate.Plan == plan;
}
