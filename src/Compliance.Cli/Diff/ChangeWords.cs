using System.Collections.Generic;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Proofs;

namespace Compliance.Cli.Diff;

/// <summary>The words for what became of a rule, and for proofs, in results for other programs. A word's index is its value in the enumeration.</summary>
internal static class ChangeWords
{
    private static readonly string[] Changes = ["unchanged", "reworded", "tightened", "loosened", "tightened_and_loosened", "undecided", "added", "removed"];
    private static readonly string[] Outcomes = ["proven", "refuted", "not_decided"];

    /// <summary>What a reader has to see first, first; what did not change is not told.</summary>
    public static IReadOnlyList<RuleChange> WorstFirst { get; } =
    [
        RuleChange.Loosened, RuleChange.TightenedAndLoosened, RuleChange.Undecided, RuleChange.Removed, RuleChange.Tightened, RuleChange.Added, RuleChange.Reworded,
    ];

    public static string Word(this RuleChange change) => Changes[(int)change];

    public static string Word(this ProofOutcome outcome) => Outcomes[(int)outcome];
}
