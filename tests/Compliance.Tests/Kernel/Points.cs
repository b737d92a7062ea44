using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;

namespace Compliance.Tests.Kernel;

/// <summary>Points of a subject's box, as subjects of which everything is known.</summary>
internal static class Points
{
    /// <summary>A point: each fact at an end of what it may be, or somewhere between.</summary>
    public static Subject Sample(Subject subject, Dice dice) =>
        At(subject, Enumerable.Range(0, subject.Kind.Facts.Count).ToDictionary(slot => slot, slot => Sample(subject.Kind.Facts[slot], subject.ValuesOf(slot), dice)));

    /// <summary>The subject with some of its facts known, and the rest as they are.</summary>
    public static Subject Settle(Subject subject, IEnumerable<Fact> facts, Dice dice) => At(
        subject, facts.ToDictionary(fact => subject.Kind.SlotOf(fact.Name), fact => Sample(fact, subject.ValuesOf(subject.Kind.SlotOf(fact.Name)), dice)));

    /// <summary>Every point that differs in these facts, each of them a set or whole numbers between two ends; the other facts stay as they are.</summary>
    public static IEnumerable<Subject> All(Subject subject, IReadOnlyList<int> slots)
    {
        if (slots.Count == 0)
            return [subject];
        return ValuesOf(subject.ValuesOf(slots[0])).SelectMany(value => All(At(subject, new() { [slots[0]] = value }), [.. slots.Skip(1)]));
    }

    private static Subject At(Subject subject, Dictionary<int, PossibleValues> boxes)
    {
        var facts = new Dictionary<int, StatedValue>();
        for (var slot = 0; slot < subject.Kind.Facts.Count; slot++)
        {
            if (boxes.TryGetValue(slot, out var box))
                facts[slot] = new StatedValue(box, subject.Kind.Facts[slot].Unit, Show(box), SourceSpan.None);
            else if (subject.Stated(slot) is { } stated)
                facts[slot] = stated;
        }

        return new Subject(subject.Kind, subject.Header, facts, subject.Deviations);
    }

    private static IEnumerable<PossibleValues> ValuesOf(PossibleValues box)
    {
        if (box is ChoiceSet set)
            return Bits(set.Members).Select(bit => new ChoiceSet(bit));

        var interval = ((NumberRange)box).Interval;
        var first = (int)interval.Lower.Value!.Value.Numerator;
        var last = (int)interval.Upper.Value!.Value.Numerator;
        return Enumerable.Range(first, last - first + 1)
            .Where(whole => interval.Contains(whole))
            .Select(whole => new NumberRange(Interval.Point(whole)));
    }

    private static PossibleValues Sample(Fact fact, PossibleValues box, Dice dice)
    {
        if (box is ChoiceSet set)
            return new ChoiceSet(dice.Pick<ulong>([.. Bits(set.Members)]));

        var interval = ((NumberRange)box).Interval;
        if (interval.IsPoint)
            return box;

        // An end where it has one, else a far number; and a step inwards where the end does not belong to it.
        var low = interval.Lower.Value ?? (interval.Upper.Value ?? 0) - dice.Pick(1, 1_000_000);
        var high = interval.Upper.Value ?? (interval.Lower.Value ?? 0) + dice.Pick(1, 1_000_000);
        var isWhole = fact.Type is FactType.Count or FactType.Date;
        var part = dice.Pick<Rational>(0, 1, Rational.Of(1, 3), Rational.Of(1, 1_000_000_000_000), Rational.Of(99, 100));
        var value = low + ((high - low) * part);
        if (isWhole)
            value = Rational.Of(BigInteger.Divide(value.Numerator, value.Denominator));
        if (!interval.Contains(value))
            value = isWhole ? (value == low ? low + 1 : high - 1) : (low + high) / 2;
        return new NumberRange(Interval.Point(value));
    }

    private static IEnumerable<ulong> Bits(ulong members) => Enumerable.Range(0, 64).Select(i => 1UL << i).Where(bit => (members & bit) != 0);

    private static string Show(PossibleValues box) => box is NumberRange range ? range.Interval.ToString() : $"{((ChoiceSet)box).Members}";
}
