using Compliance.Expressions;
using Compliance.Facts;

namespace Compliance.Compilation;

/// <summary>Whether a choice or Boolean is among some values, as bits of a word of <see cref="Subjects.FactRow.Sets"/>.</summary>
/// <param name="Slot">The fact's slot.</param>
/// <param name="Word">The word.</param>
/// <param name="Allowed">The bits for which it is true.</param>
/// <param name="Forbidden">The fact's other bits, for which it is false.</param>
internal readonly record struct SetTest(int Slot, int Word, ulong Allowed, ulong Forbidden)
{
    public static SetTest Of(MembershipCondition membership, FactLayout layout)
    {
        ref readonly var place = ref layout[membership.Slot];
        return new SetTest(
            membership.Slot, place.Index, (membership.Allowed & place.DomainValues) << place.Shift, (~membership.Allowed & place.DomainValues) << place.Shift);
    }

    /// <summary>The test that is true where this one is false.</summary>
    public SetTest Negated => new(Slot, Word, Forbidden, Allowed);
}
