using System.Collections.Generic;
using System.Linq;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>The rules of both versions for one kind of subject.</summary>
/// <param name="Rules">The rules, each once.</param>
internal sealed record PairedKind(IReadOnlyList<PairedRule> Rules)
{
    /// <summary>The rules for a kind, by its name; their indexes are those in the plans of the packs.</summary>
    public static PairedKind Of(PackComparison packs, string kind)
    {
        var before = packs.Before.Rules.Where(rule => rule.Subject.Name == kind).ToList();
        var after = packs.After.Rules.Where(rule => rule.Subject.Name == kind).ToList();
        return new PairedKind([.. packs.Rules
            .Select((rule, place) => new PairedRule(
                rule, place, rule.Before is null ? -1 : before.IndexOf(rule.Before), rule.After is null ? -1 : after.IndexOf(rule.After)))
            .Where(rule => rule.Before >= 0 || rule.After >= 0)]);
    }
}
