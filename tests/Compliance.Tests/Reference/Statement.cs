using Compliance.Descriptors;
using Compliance.Values;

namespace Compliance.Tests.Reference;

/// <summary>What is stated of a subject, as the model has it.</summary>
internal sealed class Statement(Subject subject)
{
    /// <summary>A number in base units, or a day as a day number.</summary>
    public Span NumberAt(int slot)
    {
        var interval = ((NumberRange)subject.ValuesOf(slot)).Interval;
        var scale = Fraction.Of(subject.Kind.Facts[slot].Unit.Scale);
        return new Span(ToEnd(interval.Lower, scale), ToEnd(interval.Upper, scale));
    }

    public ulong ChoicesAt(int slot) => ((ChoiceSet)subject.ValuesOf(slot)).Members;

    public bool IsKnown(int slot) => subject.ValuesOf(slot) is ChoiceSet set
        ? System.Numerics.BitOperations.PopCount(set.Members) == 1
        : NumberAt(slot).IsPoint;

    private static End ToEnd(Bound bound, Fraction scale) =>
        bound.Value is { } value ? new End(Fraction.Of(value) * scale, bound.IsClosed) : End.None;
}
