namespace Compliance.NRules;

/// <summary>A condition of the pack's rules. Rules that begin with the same tests, the same objects, share NRules' nodes for them.</summary>
internal abstract class Test
{
    public abstract bool Holds(Candidate candidate);
}
