using Compliance.Sql.Syntax;
using Compliance.Values;
using static Compliance.Sql.Syntax.SqlSyntax;

namespace Compliance.Sql.Compilation;

/// <summary>The day that is evaluated: one for all rows, or each row's own.</summary>
/// <param name="asOf">The day for all rows; null where each has its own.</param>
internal sealed class EvaluatedDay(CalendarDate? asOf)
{
    // The number of days before the first of each month in a year that is no leap year.
    private static readonly int[] DaysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>The day, where it is one for all rows.</summary>
    public CalendarDate? AsOf => asOf;

    /// <summary>Its number.</summary>
    public SqlExpression Number => asOf is { } day ? Whole(day.DayNumber) : Column(FactColumns.Day);

    /// <summary>The number of 1 January of its year.</summary>
    public SqlExpression NewYear => asOf is { } day ? Whole(new CalendarDate(day.Year, 1, 1).DayNumber) : Column(FactColumns.NewYear);

    /// <summary>The number of a day of its year.</summary>
    public SqlExpression InYear(int month, int dayOfMonth)
    {
        if (asOf is { } day)
            return Whole(new CalendarDate(day.Year, month, dayOfMonth).DayNumber);

        var plain = Apply(SqlOperator.Plus, NewYear, Whole(DaysBefore[month - 1] + dayOfMonth - 1));
        return month > 2 ? Apply(SqlOperator.Plus, plain, Column(FactColumns.LeapDays)) : plain;
    }
}
