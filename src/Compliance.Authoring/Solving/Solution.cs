namespace Compliance.Authoring.Solving;

/// <summary>What the solver knows of a condition.</summary>
public enum Outcome
{
    /// <summary>No facts that the vocabulary allows meet it: proven.</summary>
    Impossible,

    /// <summary>Some facts meet it, and they are given.</summary>
    Found,

    /// <summary>Neither was shown within the solver's limits. Nothing may be concluded.</summary>
    Unknown,
}

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
