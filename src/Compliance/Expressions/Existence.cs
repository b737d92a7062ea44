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
        List<Condition> exist = [.. NamesOf(kind, slots).Select(name => IsThere(kind, name))];
        if (exist.Count == 0)
            return when;

        IEnumerable<Condition> own = when is AllCondition all ? all.Operands : when is null ? [] : [when];
        return exist.Count == 1 && when is null ? exist[0] : new AllCondition([.. own, .. exist]);
    }

    /// <summary>The slot of the number over parts that a fact says whether it is there; the fact's own slot where it says no such thing.</summary>
    public static int NumberBehind(SubjectKind kind, int slot) => kind.Facts[slot].Derivation is ExistenceDerivation existence ? kind.SlotOf(existence.Number) : slot;

    /// <summary>The names of the numbers among some facts that need not be there.</summary>
    public static IReadOnlyList<string> NamesOf(SubjectKind kind, IEnumerable<int> slots)
    {
        var names = new List<string>();
        foreach (var slot in slots)
        {
            if (kind.Facts[slot].Derivation is FigureDerivation { Figure.IsOfNothingToo: false } derivation && !names.Contains(derivation.Fact.Name))
                names.Add(derivation.Fact.Name);
        }

        return names;
    }

    private static MembershipCondition IsThere(SubjectKind kind, string number)
    {
        var slot = kind.SlotOf(ExistenceDerivation.NameOf(number));
        return new MembershipCondition(kind.Facts[slot], slot, allowed: 2);
    }
}
