using Compliance.Localization;

namespace Compliance.Authoring.Comparison.Proofs;

/// <summary>What is known of a claim about two versions of a rule.</summary>
public enum ProofOutcome
{
    /// <summary>It holds for every subject that the vocabulary allows, on every date.</summary>
    Proven,

    /// <summary>It does not hold.</summary>
    Refuted,

    /// <summary>Neither was shown.</summary>
    NotDecided,
}

/// <summary>What is known of the claim that one version of a rule is no laxer, or no stricter, than the other.</summary>
/// <param name="Outcome">What is known.</param>
/// <param name="Witness">A subject that refutes it; null where it is not refuted, or where how strongly the rule speaks does and no subject shows it.</param>
/// <param name="Why">Why it is not proven; null if it is.</param>
public sealed record Proof(ProofOutcome Outcome, FlipWitness? Witness, LocalizedText? Why)
{
    internal static Proof Proven { get; } = new(ProofOutcome.Proven, null, null);

    internal static Proof Refuted(FlipWitness? witness) => new(ProofOutcome.Refuted, witness, null);

    internal static Proof NotDecided(LocalizedText why) => new(ProofOutcome.NotDecided, null, why);

    /// <summary>Of two ways to look at the claim: refuted by either, proven by both.</summary>
    internal static Proof Both(Proof one, Proof other)
    {
        if (one.Outcome == ProofOutcome.Refuted)
            return one;
        if (other.Outcome == ProofOutcome.Refuted)
            return other;
        return one.Outcome == ProofOutcome.NotDecided ? one : other;
    }
}
