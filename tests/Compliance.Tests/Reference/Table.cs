using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Reference;

/// <summary>Rows side by side. All rows that a box touches count, each for what of the box lies in it.</summary>
internal sealed record Table<T>(IReadOnlyList<Row<T>> Rows)
{
    /// <summary>The rows that a box touches, each with the part of the box that lies in it.</summary>
    public IReadOnlyList<(Row<T> Row, ReferenceFacts Box)> Touched(ReferenceFacts box) =>
        [.. Rows.Select(row => (row, row.Narrow(box))).Where(one => one.Item2 is not null).Select(one => (one.row, one.Item2!))];

    /// <summary>Whether the points of a box lie in a row: the rows are taken away from it one after the other.</summary>
    public Answer Contains(ReferenceFacts box)
    {
        IEnumerable<ReferenceFacts> rest = [box];
        foreach (var row in Rows)
            rest = [.. rest.SelectMany(row.Outside)];
        return new Answer(Touched(box).Count > 0, rest.Any());
    }
}
