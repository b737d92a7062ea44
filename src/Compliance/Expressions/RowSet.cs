using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Expressions;

/// <summary>Rows side by side, none of which shares a point with another; which of them a box touches is found by a tree.</summary>
public sealed class RowSet
{
    /// <summary>The rows.</summary>
    /// <param name="boxes">Their boxes; overlaps are for the reader to report.</param>
    public RowSet(IReadOnlyList<RowBox> boxes)
    {
        Boxes = boxes;
        Slots = SlotUnion.Of([.. boxes.SelectMany(box => box.Cells).Select(cell => cell.Slot).Distinct()]);
        Root = RowTree.Of(boxes);
    }

    /// <summary>The box of each row.</summary>
    public IReadOnlyList<RowBox> Boxes { get; }

    /// <summary>The slots of the facts that rows go by, in the order in which they are met.</summary>
    public IReadOnlyList<int> Slots { get; }

    /// <summary>Where a search for rows begins.</summary>
    internal RowTree Root { get; }

    /// <summary>Whether the points of a box lie in a row.</summary>
    public Truth Contains(IFactValues box)
    {
        var touched = Touched(box);
        return touched.Count == 0 ? Truth.False : Gap(box, touched) is null ? Truth.True : Truth.Unknown;
    }

    /// <summary>The rows that a box touches, by their index, in order.</summary>
    public IReadOnlyList<int> Touched(IFactValues box)
    {
        var found = new SortedSet<int>();
        Root.Find(box, row =>
        {
            if (!found.Contains(row) && Boxes[row].Touches(box))
                found.Add(row);
        });
        return [.. found];
    }

    /// <summary>A text that is the same for rows of one kind of subject whose boxes are the same.</summary>
    public override string ToString() => $"rows[{string.Join(" | ", Boxes)}]";

    /// <summary>The slots of the facts that leave open in which rows a box lies: those of the cells that it lies in only partly.</summary>
    internal IEnumerable<int> Open(IFactValues box) =>
        Touched(box).SelectMany(row => Boxes[row].Cells).Where(cell => !cell.Contains(box)).Select(cell => cell.Slot).Distinct();

    /// <summary>A part of a box of which no point lies in a row; null where every point does.</summary>
    public IFactValues? Gap(IFactValues box) => Gap(box, Touched(box));

    // What of the box lies beside a row is searched by itself, and so is what lies in its band: the rows fall to either side.
    private IFactValues? Gap(IFactValues box, IReadOnlyList<int> rows)
    {
        if (rows.Count == 0)
            return box;

        // From the middle on, so that rows in the order of a table are halved.
        var row = Boxes[rows[rows.Count / 2]];
        if (row.Cells.FirstOrDefault(cell => !cell.Contains(box)) is not { } cell)
            return null;

        foreach (var part in Beside(cell, box).Append(new OtherValue(box, cell.Slot, cell.Narrow(box)!)))
        {
            if (Gap(part, [.. rows.Where(one => Boxes[one].Touches(part))]) is { } gap)
                return gap;
        }

        return null;
    }

    private static IEnumerable<IFactValues> Beside(RowCell cell, IFactValues box)
    {
        if (!cell.Fact.IsRange)
        {
            if ((box.MembersOf(cell.Slot) & ~cell.Members) is not 0 and var others)
                yield return new OtherValue(box, cell.Slot, new ChoiceSet(others));
            yield break;
        }

        foreach (var side in new[] { Below(cell.Range.Lower), Above(cell.Range.Upper) })
        {
            if (side is not null && RowCell.Narrow(cell.Fact, side, box.RangeOf(cell.Slot)) is { } rest)
                yield return new OtherValue(box, cell.Slot, new NumberRange(rest));
        }
    }

    private static Interval? Below(Bound lower) => lower.Value is { } value ? new Interval(Bound.Unbounded, new Bound(value, !lower.IsClosed)) : null;

    private static Interval? Above(Bound upper) => upper.Value is { } value ? new Interval(new Bound(value, !upper.IsClosed), Bound.Unbounded) : null;

    private sealed class OtherValue(IFactValues box, int slot, PossibleValues values) : IFactValues
    {
        public Interval RangeOf(int other) => other == slot ? ((NumberRange)values).Interval : box.RangeOf(other);

        public ulong MembersOf(int other) => other == slot ? ((ChoiceSet)values).Members : box.MembersOf(other);
    }
}
