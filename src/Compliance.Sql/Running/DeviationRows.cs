using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Sql.Compilation;
using Compliance.Values;

namespace Compliance.Sql.Running;

/// <summary>Makes deviations of the rows that <see cref="StatedDeviations.AsFound"/> gives.</summary>
internal static class DeviationRows
{
    /// <summary>The deviations by the subject's id.</summary>
    public static ILookup<string, Deviation> BySubject(IEnumerable<string?[]> rows) => rows.ToLookup(row => row[0]!, Of, StringComparer.Ordinal);

    /// <summary>What is wrong with them, or worth a look: what is said of a deviation in a descriptor, since the reader is the same. The first of each, errors before the others.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="rows">The deviations.</param>
    /// <param name="most">How many of either are listed.</param>
    public static IEnumerable<Diagnostic> Problems(SqlPlan plan, IEnumerable<string?[]> rows, int most)
    {
        var (errors, others) = (new List<Diagnostic>(), new List<Diagnostic>());
        foreach (var row in rows)
        {
            // A row has no line, and is known by its subject.
            var place = SourceSpan.WholeFile($"{plan.Mapping.Deviations!.Table}[{row[0]}]");
            foreach (var problem in new SubjectBuilder(plan.Pack, plan.Mapping.Kind.Name, row[0]!).Add(Of(row)).Build().Diagnostics)
            {
                var list = problem.Severity == Severity.Error ? errors : others;
                if (list.Count < most)
                    list.Add(new Diagnostic(problem.Kind, place, problem.Values, problem.Nearest));
            }
        }

        return errors.Concat(others);
    }

    private static Deviation Of(string?[] row) => new(row[1] ?? "", row[2], row[3], Day(row[4]), Day(row[5]), null, SourceSpan.None);

    private static CalendarDate? Day(string? number) => number is null ? null : CalendarDate.FromDayNumber(int.Parse(number, CultureInfo.InvariantCulture));
}
