using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Diagnostics;

namespace Compliance.Cli.Commands;

/// <summary><c>--columns COLUMN,…</c></summary>
internal static class ColumnsOption
{
    /// <summary>The option, for a command whose tables have these columns.</summary>
    public static Option<IReadOnlyList<string>?> Create(IReadOnlyList<string> headings) => new("--columns")
    {
        Description = $"The columns of --format {ReportFormats.Csv}, in this order, separated by commas: {string.Join(", ", headings)}. Without it, all of them.",
        HelpName = "COLUMN,…",
        CustomParser = argument =>
        {
            var columns = argument.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).ToList();
            if (Wrong(columns, headings) is not { } wrong)
                return columns;

            argument.AddError(wrong);
            return null;
        },
    };

    private static string? Wrong(List<string> columns, IReadOnlyList<string> headings)
    {
        if (columns.Find(column => !headings.Contains(column)) is { } unknown)
        {
            var expected = NearestName.Of(unknown, headings) is { } nearest ? $"did you mean '{nearest}'? Expected" : "expected";
            return $"'{unknown}' is not a column: {expected} one or more of {string.Join(", ", headings)}, separated by commas.";
        }

        return columns.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? $"Duplicate column '{twice.Key}': a table has each column once."
            : null;
    }
}
