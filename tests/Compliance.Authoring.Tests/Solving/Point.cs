using System.Collections.Generic;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Tests.Solving;

/// <summary>A box given fact by fact; what is left out is all that its fact may be.</summary>
internal sealed class Point(IReadOnlyDictionary<int, PossibleValues> boxes) : IFactValues
{
    public Interval RangeOf(int slot) => ((NumberRange)ValuesOf(slot)).Interval;

    public ulong MembersOf(int slot) => ((ChoiceSet)ValuesOf(slot)).Members;

    public override string ToString() => string.Join(", ", boxes.Keys);

    private PossibleValues ValuesOf(int slot) => boxes.TryGetValue(slot, out var box) ? box : Things.Kind.Facts[slot].DomainValues;
}
