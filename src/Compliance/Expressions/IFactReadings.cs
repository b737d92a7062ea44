using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>A box of facts of which some may have several readings, each an interval of its own; <see cref="IFactValues.RangeOf"/> then goes from the least to the greatest.</summary>
internal interface IFactReadings : IFactValues
{
    /// <summary>The readings of a number, count or date; null where it has one only.</summary>
    IReadOnlyList<Interval>? ReadingsOf(int slot);
}
