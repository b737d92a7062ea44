using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>Finds the one row of a table that a row of numbers lies in, in doubles and bits.</summary>
internal sealed class RowFinder
{
    /// <summary>It touches no row.</summary>
    public const int None = -1;

    /// <summary>It touches several rows, or lies so near an end that only exact arithmetic can tell.</summary>
    public const int Several = -2;

    private readonly Node _root;
    private readonly Cell[][] _rows;

    public RowFinder(RowSet rows, FactLayout layout)
    {
        _rows = new Cell[rows.Boxes.Count][];
        for (var row = 0; row < _rows.Length; row++)
        {
            var cells = rows.Boxes[row].Cells;
            _rows[row] = new Cell[cells.Count];
            for (var i = 0; i < cells.Count; i++)
                _rows[row][i] = new Cell(cells[i], layout);
        }

        _root = new Node(rows.Root, layout);
    }

    /// <summary>The index of the row; or <see cref="None"/> or <see cref="Several"/>.</summary>
    public int Find(FactRow facts)
    {
        var node = _root;
        while (node.Rows is null)
        {
            var side = node.SideOf(facts);
            if (side == 0)
                return Several;
            node = side < 0 ? node.Low! : node.High!;
        }

        foreach (var row in node.Rows)
        {
            var answer = Contains(_rows[row], facts);
            if (answer != Truth.False)
                return answer == Truth.True ? row : Several;
        }

        return None;
    }

    private static Truth Contains(Cell[] cells, FactRow facts)
    {
        var all = Truth.True;
        foreach (var cell in cells)
        {
            var answer = cell.Contains(facts);
            if (answer == Truth.False)
                return answer;
            all = answer == Truth.Unknown ? answer : all;
        }

        return all;
    }

    // Below a cut -1, above it 1; 0 where that is not certain. Two doubles that differ tell how the exact numbers lie.
    private static int SideOf(in DoubleEnds ends, double cut, bool isPlain, bool isLow)
    {
        if (ends.High < cut)
            return -1;
        if (ends.Low > cut)
            return 1;
        if (!isPlain || !ends.IsPlain)
            return 0;
        if (isLow)
            return ends.High <= cut ? -1 : 0;
        return ends.Low >= cut ? 1 : 0;
    }

    private sealed class Node
    {
        private readonly bool _isNumber;
        private readonly int _index;
        private readonly double _cut;
        private readonly bool _isPlain;
        private readonly bool _isLow;
        private readonly ulong _low;
        private readonly ulong _high;

        public Node(RowTree tree, FactLayout layout)
        {
            if (tree is RowLeaf leaf)
            {
                Rows = leaf.Rows;
                return;
            }

            var split = (RowSplit)tree;
            ref readonly var place = ref layout[split.Slot];
            _isNumber = place.IsNumber;
            _index = place.Index;
            if (split.Cut is { } cut)
                (_cut, _isPlain, _isLow) = (cut.Value.ToSafeDouble(), cut.Value.IsPlainDecimal, cut.IsLow);
            _low = (split.Members & place.DomainValues) << place.Shift;
            _high = (~split.Members & place.DomainValues) << place.Shift;
            Low = new Node(split.Low, layout);
            High = new Node(split.High, layout);
        }

        public int[]? Rows { get; }

        public Node? Low { get; }

        public Node? High { get; }

        public int SideOf(FactRow facts)
        {
            if (_isNumber)
                return RowFinder.SideOf(facts.Numbers[_index], _cut, _isPlain, _isLow);

            var members = facts.Sets[_index];
            return (members & _high) == 0 ? -1 : (members & _low) == 0 ? 1 : 0;
        }
    }

    private readonly struct Cell
    {
        private readonly bool _isNumber;
        private readonly int _index;
        private readonly ulong _allowed;
        private readonly ulong _forbidden;
        private readonly End _lower;
        private readonly End _upper;

        public Cell(RowCell cell, FactLayout layout)
        {
            ref readonly var place = ref layout[cell.Slot];
            _isNumber = place.IsNumber;
            _index = place.Index;
            _lower = _upper = default;
            _allowed = _forbidden = 0;
            if (_isNumber)
            {
                // A lower end that is closed cuts what is less from the rest; an open one keeps the number itself below.
                _lower = new End(cell.Range.Lower, isLow: !cell.Range.Lower.IsClosed);
                _upper = new End(cell.Range.Upper, isLow: cell.Range.Upper.IsClosed);
            }
            else
            {
                _allowed = (cell.Members & place.DomainValues) << place.Shift;
                _forbidden = (~cell.Members & place.DomainValues) << place.Shift;
            }
        }

        public Truth Contains(FactRow facts)
        {
            if (!_isNumber)
            {
                var members = facts.Sets[_index];
                return (members & _allowed) == 0 ? Truth.False : (members & _forbidden) == 0 ? Truth.True : Truth.Unknown;
            }

            ref readonly var ends = ref facts.Numbers[_index];
            var above = _lower.IsThere ? SideOf(ends, _lower.Value, _lower.IsPlain, _lower.IsLow) : 1;
            var below = _upper.IsThere ? SideOf(ends, _upper.Value, _upper.IsPlain, _upper.IsLow) : -1;
            if (above < 0 || below > 0)
                return Truth.False;
            return above > 0 && below < 0 ? Truth.True : Truth.Unknown;
        }
    }

    private readonly struct End(Bound bound, bool isLow)
    {
        public bool IsThere { get; } = bound.Value is not null;

        public double Value { get; } = bound.Value?.ToSafeDouble() ?? 0;

        public bool IsPlain { get; } = bound.Value?.IsPlainDecimal ?? false;

        public bool IsLow { get; } = isLow;
    }
}
