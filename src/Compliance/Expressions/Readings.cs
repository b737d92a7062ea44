using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>
/// Asks a question of every combination of the readings that facts have, and joins the answers: what can be read in two ways is
/// two possible values, not the interval between them.
/// </summary>
internal static class Readings
{
    // Facts beyond so many combinations are taken as the interval from their least reading to their greatest, which may leave
    // an answer open and never gives a wrong one.
    private const int MostCombinations = 64;

    /// <summary>The box where one of some facts has several readings; null where none has. Of a row of a register no other fact is read for it.</summary>
    public static IFactReadings? Among(IFactValues box, int[] slots)
    {
        if (box is not IFactReadings readings)
            return null;

        foreach (var slot in slots)
        {
            if (readings.ReadingsOf(slot) is not null)
                return readings;
        }

        return null;
    }

    /// <summary>What a question answers for all readings of some facts.</summary>
    /// <param name="box">The facts.</param>
    /// <param name="slots">Those that the question reads.</param>
    /// <param name="ask">Gives the answer for one combination of readings.</param>
    public static Truth Join(IFactReadings box, IEnumerable<int> slots, Func<IFactValues, Truth> ask)
    {
        Truth joined = 0;
        foreach (var combination in Of(box, slots))
        {
            joined |= ask(combination);
            if (joined == Truth.Unknown)
                break;
        }

        return joined;
    }

    /// <summary>What a measure may be, an interval for each combination of readings, in the order of the readings; equal ones once.</summary>
    public static IReadOnlyList<Interval> Values(Measure measure, IFactValues box) =>
        Among(box, measure.SlotList) is { } readings
            ? [.. Of(readings, measure.SlotList).Select(measure.Enclose).Distinct()]
            : [measure.Enclose(box)];

    /// <summary>The box once for each combination of the readings of some facts; the box itself where they have one reading each.</summary>
    public static IEnumerable<IFactValues> Of(IFactReadings box, IEnumerable<int> slots)
    {
        var several = new List<(int Slot, IReadOnlyList<Interval> Readings)>();
        var count = 1;
        foreach (var slot in slots.Distinct())
        {
            if (box.ReadingsOf(slot) is not { } readings || count * readings.Count > MostCombinations)
                continue;

            several.Add((slot, readings));
            count *= readings.Count;
        }

        for (var combination = 0; combination < count; combination++)
        {
            var rest = combination;
            var chosen = new Dictionary<int, Interval>(several.Count);
            foreach (var (slot, readings) in several)
            {
                chosen[slot] = readings[rest % readings.Count];
                rest /= readings.Count;
            }

            yield return new OneReading(box, chosen);
        }
    }

    private sealed class OneReading(IFactValues box, Dictionary<int, Interval> chosen) : IFactValues
    {
        public Interval RangeOf(int slot) => chosen.TryGetValue(slot, out var reading) ? reading : box.RangeOf(slot);

        public ulong MembersOf(int slot) => box.MembersOf(slot);
    }
}
