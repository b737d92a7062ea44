using Compliance.Authoring.Solving.Numbers;

namespace Compliance.Authoring.Solving.Cases;

/// <summary>The solver's answer to a condition.</summary>
public sealed record Solution
{
    private Solution(Outcome outcome, Witness? witness)
    {
        Outcome = outcome;
        Witness = witness;
    }

    /// <summary>What is known.</summary>
    public Outcome Outcome { get; }

    /// <summary>Facts that meet the condition, checked by the exact evaluator; null where none were found.</summary>
    public Witness? Witness { get; }

    internal static Solution Impossible { get; } = new(Outcome.Impossible, null);

    internal static Solution Unknown { get; } = new(Outcome.Unknown, null);

    internal static Solution Found(Witness witness) => new(Outcome.Found, witness);
}
