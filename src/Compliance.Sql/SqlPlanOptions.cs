using Compliance.Values;

namespace Compliance.Sql;

/// <summary>For which day a plan is made.</summary>
public sealed class SqlPlanOptions
{
    /// <summary>The day for all subjects; null where each has its own.</summary>
    public CalendarDate? AsOf { get; init; }

    /// <summary>The day for a subject without one of its own, where <see cref="AsOf"/> is null: the caller says what day it is.</summary>
    public CalendarDate? Today { get; init; }
}
