using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Packs;
using NRules;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>
/// Finds whether a fact is derived from a finding that depends on it: then whatever comes out would be its own reason. What a rule
/// has matched is followed back through what other rules have yielded.
/// </summary>
internal static class DerivationCircle
{
    /// <summary>The steps of the circle, the derived fact first; null where there is none.</summary>
    public static string? Find(DerivedFact derived, IFactSource? source) => Find(derived, source, [], []);

    private static string? Find(DerivedFact derived, IFactSource? source, List<string> steps, HashSet<object> seen)
    {
        if (source is ILinkedFactSource linked)
            steps.Add($"the rule {linked.Rule.Name}");
        foreach (var fact in source?.Facts ?? [])
        {
            if (fact.Value is not { } value || !seen.Add(value))
                continue;
            if (Depends(value, derived) is { } finding)
                return string.Join(" ← ", [$"{derived.Fact.Name} of {derived.Subject}", .. steps, finding, $"{derived.Fact.Name} of {derived.Subject}"]);
            if (Find(derived, fact.Source, [.. steps], seen) is { } further)
                return further;
        }

        return null;
    }

    private static string? Depends(object value, DerivedFact derived) => value switch
    {
        Finding finding when Reads(finding.Rule, finding.Subject, derived) => $"the finding of {finding.Rule.Id} on {finding.Subject}",
        Evaluation evaluation when Array.Exists([.. evaluation.Findings], finding => Reads(finding.Rule, finding.Subject, derived)) => $"the evaluation of {evaluation.Subject}",
        IEnumerable several and not string => several.Cast<object>().Where(one => one is Finding or Evaluation).Select(one => Depends(one, derived)).FirstOrDefault(step => step is not null),
        _ => null,
    };

    // What members come to depends on their facts; which of them, their rule does not need to tell.
    private static bool Reads(Rule rule, Descriptors.Subject subject, DerivedFact derived) => subject.Kind == derived.Subject.Subject.Kind
        ? subject.Id == derived.Subject.Id && rule.SlotList.Contains(derived.Slot)
        : rule.Requirement is AggregateRequirement aggregate && aggregate.Aggregate.Members == derived.Subject.Subject.Kind;
}
