using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>A box in which one fact has other values.</summary>
internal sealed class OtherFact(IFactValues box, int slot, PossibleValues values) : IFactValues
{
    public Interval RangeOf(int other) => other == slot ? ((NumberRange)values).Interval : box.RangeOf(other);

    public ulong MembersOf(int other) => other == slot ? ((ChoiceSet)values).Members : box.MembersOf(other);
}
