using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;

namespace Compliance.Expressions;

/// <summary>A rule does not apply where there is no such number over parts as it names: there is no average of nothing.</summary>
internal static class Existence
{
    /// <summary>When a rule applies, given the slots of the facts that it reads.</summary>
    public static Condition? And(Condition? when, SubjectKind kind, IEnumerable<int> slots)
    {
        var exist = NamesOf(kind, slots).Select(name => kind.SlotOf(ExistenceDerivation.NameOf(name))).Select(slot => (Condition)new MembershipCondition(kind.Facts[slot], slot, allowed: 2)).ToList();
        if (exist.Count == 0)
            return when;

        IEnumerable<Condition> own = when is AllCondition all ? all.Operands : when is null ? [] : [when];
        return exist.Count == 1 && when is null ? exist[0] : new AllCondition([.. own, .. exist]);
    }

    /// <summary>The slot of the number over parts that a fact says whether it is there; the fact's own slot where it says no such thing.</summary>
    public static int NumberBehind(SubjectKind kind, int slot) => kind.Facts[slot].Derivation is ExistenceDerivation existence ? kind.SlotOf(existence.Number) : slot;

    /// <summary>The names of the numbers among some facts that need not be there.</summary>
    public static IEnumerable<string> NamesOf(SubjectKind kind, IEnumerable<int> slots) =>
        slots.Distinct().Select(slot => kind.Facts[slot].Derivation).OfType<FigureDerivation>().Where(one => !one.Figure.IsOfNothingToo).Select(one => one.Fact.Name);
}
