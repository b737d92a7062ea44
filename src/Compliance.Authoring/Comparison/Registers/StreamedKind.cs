using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>The plans of both versions for a kind of subject, over the same facts. What did not change need not be evaluated twice.</summary>
internal sealed class StreamedKind
{
    public StreamedKind(PackComparison packs, SubjectKind kind, IReadOnlyList<Rule> after)
    {
        Pairs = PairedKind.Of(packs, kind.Name);
        Before = new KindPlan(kind, packs.Before.Rules.Where(rule => rule.Subject == kind));
        After = new KindPlan(kind, after.Where(rule => rule.Subject == kind));

        // A deviation names its rule, and so only rules of one name have the same verdicts.
        var known = Before.Rules.Select((rule, place) => (Key: KeyOf(rule.Rule), place)).ToDictionary(rule => rule.Key, rule => rule.place);
        SameAs = [.. After.Rules.Select(rule => known.TryGetValue(KeyOf(rule.Rule), out var place) ? place : -1)];
    }

    public PairedKind Pairs { get; }

    public KindPlan Before { get; }

    public KindPlan After { get; }

    /// <summary>For each new rule the index of the old one that gives the same verdicts, or -1.</summary>
    public IReadOnlyList<int> SameAs { get; }

    private static string KeyOf(Rule rule) => $"{rule.Id} {RuleKey.Of(rule)}";
}
