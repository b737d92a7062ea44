using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Comparison.Vocabularies;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison;

/// <summary>Two packs, rule by rule: what was added, removed, tightened, loosened or only told otherwise.</summary>
public sealed class PackComparison
{
    private PackComparison(RulePack before, RulePack after, IReadOnlyList<VocabularyDifference> vocabulary, IReadOnlyList<RuleComparison> rules)
    {
        Before = before;
        After = after;
        Vocabulary = vocabulary;
        Rules = rules;
    }

    /// <summary>The old version.</summary>
    public RulePack Before { get; }

    /// <summary>The new version.</summary>
    public RulePack After { get; }

    /// <summary>What may be stated in one version and not in the other.</summary>
    public IReadOnlyList<VocabularyDifference> Vocabulary { get; }

    /// <summary>Every rule of either version: those of the new one in its order, then those that are gone.</summary>
    public IReadOnlyList<RuleComparison> Rules { get; }

    /// <summary>Whether any requirement differs, or the vocabulary does so that a descriptor may have to be changed.</summary>
    public bool IsOfSubstance => Rules.Any(rule => rule.IsOfSubstance) || Vocabulary.Any(difference => difference.IsOfSubstance);

    /// <summary>Whether a rule lets something off, or is not proven to let nothing off.</summary>
    public bool MayBeLaxer => Rules.Any(rule => rule.MayBeLaxer);

    /// <summary>Compares two packs that were read with their cases. Rules are matched by their ids, and those left over by what they ask for.</summary>
    public static PackComparison Of(RulePack before, RulePack after)
    {
        var common = new CommonVocabulary(before.Vocabulary, after.Vocabulary);
        var pairs = RulePairing.Of(before, after, common);
        var proofs = new RuleProofs(before, after, common);
        var rules = pairs.Select(pair => pair switch
        {
            ({ } old, { } now) => proofs.Compare(old, now),
            (null, { } added) => new RuleComparison(null, added, RuleChange.Added, null, null, []),
            _ => new RuleComparison(pair.Before, null, RuleChange.Removed, null, null, []),
        });
        return new PackComparison(before, after, VocabularyDifferences.Of(before.Vocabulary, after.Vocabulary), [.. rules]);
    }
}
