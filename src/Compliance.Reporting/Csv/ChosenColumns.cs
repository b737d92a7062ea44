using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Reporting.Csv;

/// <summary>The columns requested by their headings.</summary>
internal static class ChosenColumns
{
    /// <summary>The requested headings, in their order; all by default.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> all, IReadOnlyList<string>? asked) => asked?.FirstOrDefault(heading => !all.Contains(heading)) is { } unknown
        ? throw new ArgumentException($"There is no column '{unknown}': expected some of {string.Join(", ", all)}.", nameof(asked))
        : asked ?? all;
}
