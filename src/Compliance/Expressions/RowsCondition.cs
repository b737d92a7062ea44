using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Whether a subject lies in a row of a table.</summary>
public sealed class RowsCondition(RowSet rows) : Condition
{
    /// <summary>The rows.</summary>
    public RowSet Rows { get; } = rows;

    /// <inheritdoc/>
    public override IEnumerable<int> Slots => Rows.Slots;

    /// <inheritdoc/>
    private protected override Truth EvaluateWhole(IFactValues box) => Rows.Contains(box);

    /// <inheritdoc/>
    public override IEnumerable<int> Open(IFactValues box) => Evaluate(box) == Truth.Unknown ? Rows.Open(box) : [];
}
