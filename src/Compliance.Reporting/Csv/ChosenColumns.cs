using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Reporting.Csv;

/// <summary>Finds the columns that somebody asks for by their headings.</summary>
internal static class ChosenColumns
{
    /// <summary>The columns, in the order asked for; all of them where nothing is asked for.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public static IReadOnlyList<TColumn> Of<TColumn>(IReadOnlyList<TColumn> all, Func<TColumn, string> heading, IReadOnlyList<string>? asked)
    {
        TColumn Find(string name) => all.Where(column => heading(column) == name).DefaultIfEmpty().First() is { } found
            ? found
            : throw new ArgumentException($"There is no column '{name}': expected some of {string.Join(", ", all.Select(heading))}.", nameof(asked));
        return asked is null ? all : [.. asked.Select(Find)];
    }
}
