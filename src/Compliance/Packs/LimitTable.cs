using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>
/// Limits by rows: a box of facts each, and the limit of every point in it. All rows that a subject touches are asked, each for
/// what of the subject lies in it. A point in no row has no answer, unless the rule does not apply there.
/// </summary>
/// <param name="Rows">The boxes of the rows, which share no point.</param>
/// <param name="Limits">The limit of each row.</param>
/// <param name="NeedsRow">Whether a point in no row leaves the answer open; else the rule does not apply to it.</param>
/// <param name="From">The first day on which they bind.</param>
/// <param name="Span">Its source location in the pack.</param>
public sealed record LimitTable(RowSet Rows, IReadOnlyList<Threshold> Limits, bool NeedsRow, CalendarDate From, SourceSpan Span) : Limit(From, Span)
{
    /// <summary>The limits of the rows that a box touches, each once, in the order of the rows.</summary>
    public IReadOnlyList<Threshold> For(IFactValues box)
    {
        var found = new List<Threshold>();
        foreach (var limit in Rows.Touched(box).Select(row => Limits[row]))
        {
            if (!found.Exists(other => other.Comparator == limit.Comparator && other.BaseValue == limit.BaseValue))
                found.Add(limit);
        }

        return found;
    }

    /// <summary>Whether a measure meets the limits over a box.</summary>
    internal Truth Evaluate(Measure measure, IFactValues box) => Evaluate(measure.Enclose, box);

    /// <summary>Whether a number meets the limits over a box.</summary>
    /// <param name="measured">What the number may be over what of the box lies in a row, in coherent base units.</param>
    /// <param name="box">The facts.</param>
    internal Truth Evaluate(Func<IFactValues, Interval> measured, IFactValues box)
    {
        Truth truth = 0;
        foreach (var row in Rows.Touched(box))
        {
            truth |= EvaluateRow(row, measured, box);
            if (truth == Truth.Unknown)
                return truth;
        }

        // Where the rule does not apply, nothing is missed.
        if (!NeedsRow)
            return truth == 0 ? Truth.True : truth;
        return truth == 0 || Rows.Contains(box) != Truth.True ? Truth.Unknown : truth;
    }

    /// <summary>The slots of the facts that leave it open whether a measure meets the limits: those that leave the row open, and those of the measure where a row is open.</summary>
    internal IEnumerable<int> Open(Measure measure, IFactValues box)
    {
        var isMeasureOpen = Rows.Touched(box).Any(row => EvaluateRow(row, measure.Enclose, box) == Truth.Unknown);
        return SlotUnion.Of(isMeasureOpen ? measure.Open(box) : [], Rows.Open(box));
    }

    private Truth EvaluateRow(int row, Func<IFactValues, Interval> measured, IFactValues box) =>
        Comparisons.Evaluate(measured(Rows.Boxes[row].Narrow(box)!), Limits[row].Comparator, Limits[row].BaseValue);
}
