using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>Which of the facts that are stated of a subject nobody asks for: no rule that reads one may apply, whatever it were, given the others.</summary>
internal static class UnneededFacts
{
    /// <summary>Their slots.</summary>
    public static IEnumerable<int> Of(RulePack pack, Statements statements)
    {
        var kind = statements.Kind;
        var rules = pack.Rules;
        for (var slot = 0; slot < kind.Facts.Count; slot++)
        {
            if (statements.Stated(slot) is null)
                continue;

            var readers = rules.Where(rule => rule.FactsRead.Any(read => read.Kind == kind && read.Fact == kind.Facts[slot])).ToList();
            var others = new Without(statements, slot, kind.Facts[slot]);
            if (readers.TrueForAll(rule => rule.Subject == kind && rule.When is { } when && when.Evaluate(others) == Truth.False))
                yield return slot;
        }
    }

    /// <summary>A box in which one fact may be anything.</summary>
    private sealed class Without(IFactValues box, int open, Fact fact) : IFactValues
    {
        public Interval RangeOf(int slot) => slot == open ? fact.Domain : box.RangeOf(slot);

        public ulong MembersOf(int slot) => slot == open ? ((ChoiceSet)fact.DomainValues).Members : box.MembersOf(slot);
    }
}
