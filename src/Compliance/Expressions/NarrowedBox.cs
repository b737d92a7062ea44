using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>The facts that invariants read, while they are narrowed.</summary>
internal sealed class NarrowedBox(Dictionary<int, PossibleValues> values) : IFactReadings
{
    public Dictionary<int, PossibleValues> Values => values;

    public Interval RangeOf(int slot) => ((NumberRange)values[slot]).Interval;

    public ulong MembersOf(int slot) => ((ChoiceSet)values[slot]).Members;

    public IReadOnlyList<Interval>? ReadingsOf(int slot) => values[slot] is NumberRange { IsAmbiguous: true } range ? range.Readings : null;

    /// <summary>The same with one fact otherwise.</summary>
    public NarrowedBox With(int slot, PossibleValues other) => new(new Dictionary<int, PossibleValues>(values) { [slot] = other });
}
