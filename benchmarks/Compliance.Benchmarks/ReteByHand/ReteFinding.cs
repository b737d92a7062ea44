namespace Compliance.Benchmarks.ReteByHand;

/// <summary>What does not pass, as a fact that other rules may match; by its identity, as the pack's findings are.</summary>
internal sealed class ReteFinding(ReteProject project, int rule, Verdict verdict)
{
    /// <summary>The project.</summary>
    public ReteProject Project { get; } = project;

    /// <summary>The rule's place in the pack's order.</summary>
    public int Rule { get; } = rule;

    /// <summary>Whether it fails, or that is open.</summary>
    public Verdict Verdict { get; } = verdict;
}
