using System.Collections.Generic;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Tests.Solving;

/// <summary>A box given fact by fact; what is left out is all that its fact may be.</summary>
internal sealed class Point(IReadOnlyDictionary<int, Box> boxes) : IFactBox
{
    public Interval RangeOf(int slot) => ((RangeBox)BoxOf(slot)).Interval;

    public ulong MembersOf(int slot) => ((SetBox)BoxOf(slot)).Members;

    public override string ToString() => string.Join(", ", boxes.Keys);

    private Box BoxOf(int slot) => boxes.TryGetValue(slot, out var box) ? box : Things.Kind.Facts[slot].Everything;
}
