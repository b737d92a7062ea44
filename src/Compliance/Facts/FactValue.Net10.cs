using System;
using Compliance.Values;

namespace Compliance.Facts;

// What frameworks before .NET 6 have no types for.
public sealed partial class FactValue
{
    /// <summary>A day.</summary>
    public static implicit operator FactValue(DateOnly day) => (CalendarDate)day;
}
