using System.Collections.Generic;

namespace Compliance.Reporting.Csv;

/// <summary>The columns of a table in their order, with those side by side that are the rule's own taken together.</summary>
internal sealed class CsvLayout
{
    public CsvLayout(IReadOnlyList<CsvColumn> columns)
    {
        var (steps, runs) = (new List<CsvColumn?>(), new List<List<CsvColumn>>());
        var isRun = false;
        foreach (var column in columns)
        {
            if (column.OfRule is null)
            {
                steps.Add(column);
            }
            else if (isRun)
            {
                runs[runs.Count - 1].Add(column);
            }
            else
            {
                steps.Add(null);
                runs.Add([column]);
            }

            isRun = column.OfRule is not null;
        }

        Columns = columns;
        Steps = [.. steps];
        RuleRuns = runs;
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<CsvColumn> Columns { get; }

    /// <summary>What is written one after the other: a column, or the next of <see cref="RuleRuns"/> where it is null.</summary>
    public CsvColumn?[] Steps { get; }

    /// <summary>Columns side by side that are the rule's own.</summary>
    public IReadOnlyList<IReadOnlyList<CsvColumn>> RuleRuns { get; }
}
