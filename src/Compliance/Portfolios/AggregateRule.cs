using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Packs;

namespace Compliance.Portfolios;

/// <summary>A rule that is decided by members, with its place among the rules for its kind.</summary>
internal sealed record AggregateRule(Rule Rule, int Index, AggregateRequirement Requirement)
{
    /// <summary>The rules about members among the rules for a kind.</summary>
    public static AggregateRule[] Among(IEnumerable<Rule> rules) =>
        [.. rules
            .Select((rule, index) => (rule, index))
            .Where(entry => entry.rule.Requirement is AggregateRequirement)
            .Select(entry => new AggregateRule(entry.rule, entry.index, (AggregateRequirement)entry.rule.Requirement))];

    public Aggregate Aggregate => Requirement.Aggregate;

    /// <summary>Whether two states of a member differ in a fact that it reads.</summary>
    public bool IsTouched(Subject before, Subject after)
    {
        foreach (var slot in MemberSlots)
        {
            if (!ReferenceEquals(before.BoxOf(slot), after.BoxOf(slot)))
                return true;
        }

        return false;
    }

    /// <summary>The slots of the members' facts that it reads.</summary>
    public int[] MemberSlots { get; } = [.. Requirement.Aggregate.MemberSlots];
}
