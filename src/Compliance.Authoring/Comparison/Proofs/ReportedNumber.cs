using Compliance.Authoring.Testing.Mutation;
using Compliance.Packs;

namespace Compliance.Authoring.Comparison.Proofs;

/// <summary>A rule about members as it is for a jurisdiction of which none are registered: by what it reports.</summary>
internal static class ReportedNumber
{
    /// <summary>The rule about the reported number; null where nothing is reported, or it is about no members.</summary>
    public static Rule? Of(Rule rule) => rule.Requirement is AggregateRequirement { Reported: { } reported } aggregate
        ? ChangedRule.Requirement(rule, new NumberRequirement(aggregate.Text, reported, aggregate.Limits))
        : null;
}
