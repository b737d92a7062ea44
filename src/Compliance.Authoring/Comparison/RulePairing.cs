using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Comparison.Vocabularies;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison;

/// <summary>Finds for each rule of a pack the rule that it was: by its id, or else one that asks for just the same under another id.</summary>
internal static class RulePairing
{
    public static IReadOnlyList<(Rule? Before, Rule? After)> Of(RulePack before, RulePack after, CommonVocabulary common)
    {
        // A rule for several kinds is one for each; one that is for another kind now is still the same.
        var removed = before.Rules.Where(rule => Same(after, rule) is null).ToList();
        var pairs = new List<(Rule? Before, Rule? After)>();
        foreach (var rule in after.Rules)
        {
            var old = Same(before, rule) ?? removed.Find(one => one.Id == rule.Id) ?? FindRenamed(rule, removed, common);
            if (old is not null)
                removed.Remove(old);
            pairs.Add((old, rule));
        }

        return [.. pairs, .. removed.Select(rule => ((Rule?)rule, (Rule?)null))];
    }

    private static Rule? Same(RulePack pack, Rule rule) => pack.Rules.FirstOrDefault(one => one.Id == rule.Id && one.Subject.Name == rule.Subject.Name);

    // Where several ask for the same, the one of the same clauses is meant.
    private static Rule? FindRenamed(Rule rule, List<Rule> removed, CommonVocabulary common) => common.Translate(rule).Rule is not { } translated
        ? null
        : removed
            .Where(old => common.Translate(old).Rule is { } other && RuleKey.Of(other) == RuleKey.Of(translated))
            .OrderByDescending(old => old.Clauses.Select(clause => clause.Quote).SequenceEqual(rule.Clauses.Select(clause => clause.Quote)))
            .FirstOrDefault();
}
