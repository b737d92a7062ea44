namespace Compliance.Authoring.Solving.Numbers;

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
