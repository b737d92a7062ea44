using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>What a date in a quotation is for.</summary>
internal enum DateKind
{
    /// <summary>From when something binds.</summary>
    Binding,

    /// <summary>A year that something is compared with: 比2020年.</summary>
    Baseline,

    /// <summary>A day of every year: 每年11月15日前.</summary>
    Yearly,
}

/// <summary>A date that was read in a quotation.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Days">The days that it may mean, the usual one first; of a yearly one, in the year 2001.</param>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="Length">How long it is.</param>
internal sealed record QuotedDate(DateKind Kind, IReadOnlyList<CalendarDate> Days, int Start, int Length)
{
    /// <summary>Whether it can be understood in more than one way.</summary>
    public bool IsOpen => Days.Count > 1;
}
