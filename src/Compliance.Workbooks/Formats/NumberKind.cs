namespace Compliance.Workbooks.Formats;

/// <summary>What a number in a cell is, by its format.</summary>
internal enum NumberKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A hundred times as much is shown, with the sign.</summary>
    Percentage,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day of which year and month are shown.</summary>
    Month,

    /// <summary>A day of which the year is shown.</summary>
    Year,

    /// <summary>A time of the day, or hours.</summary>
    Time,
}
