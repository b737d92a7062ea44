using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Reference;

/// <summary>A row of a table: a box of facts, and what is said of every point in it.</summary>
/// <param name="Cells">The facts that have to be something, each once; those that are left out may be anything.</param>
/// <param name="Value">What is said: a limit, or points.</param>
internal sealed record Row<T>(IReadOnlyList<Cell> Cells, T Value)
{
    /// <summary>A box narrowed to the row; null where it does not touch the row.</summary>
    public ReferenceFacts? Narrow(ReferenceFacts box) => Cells.Aggregate((ReferenceFacts?)box, (left, cell) => left is null ? null : cell.Narrow(left));

    /// <summary>What of a box lies outside the row: for each cell what is outside it, and inside those before it.</summary>
    public IEnumerable<ReferenceFacts> Outside(ReferenceFacts box)
    {
        ReferenceFacts? inside = box;
        foreach (var cell in Cells)
        {
            foreach (var outside in cell.Outside(inside!))
                yield return outside;
            if ((inside = cell.Narrow(inside!)) is null)
                yield break;
        }
    }
}
