using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Text;

/// <summary>A record in the bytes of a block; its cells are made into text on demand. It is reused for the next one.</summary>
internal sealed class CsvRecord
{
    private Cell[] _cells;
    private Utf16Columns? _columns;

    /// <summary>A record without cells.</summary>
    public CsvRecord()
        : this(new Cell[64])
    {
    }

    private CsvRecord(Cell[] cells) => _cells = cells;

    /// <summary>How many cells there are.</summary>
    public int Count { get; private set; }

    /// <summary>Its line.</summary>
    public int Line { get; private set; }

    /// <summary>The file.</summary>
    public string File { get; private set; } = "";

    /// <summary>The bytes of the cells.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Whether a cell is empty, without even quotation marks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsEmpty(int cell) => _cells[cell].IsEmpty;

    /// <summary>Where the text of a cell begins in <see cref="Bytes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int StartOf(int cell) => _cells[cell].Start;

    /// <summary>Where it ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOf(int cell) => _cells[cell].End;

    /// <summary>Whether a cell is quoted.</summary>
    public bool IsQuoted(int cell) => _cells[cell].IsQuoted;

    /// <summary>The source location of the record.</summary>
    public RecordPlace Place => new(BeginOf(0), Line);

    /// <summary>How many bytes of the record precede a cell, its quotation mark included.</summary>
    public int OffsetOf(int cell) => BeginOf(cell) - BeginOf(0);

    /// <summary>The columns of its bytes.</summary>
    public Utf16Columns TextColumns => _columns ??= new Utf16Columns(Bytes, BeginOf(0), _cells[Count - 1].End);

    /// <summary>The column that a cell begins in, its quotation mark included, in UTF-16 units from 1.</summary>
    public int ColumnOf(int cell) => TextColumns.Of(OffsetOf(cell));

    /// <summary>Whether a cell is short enough for a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasKey(int cell) => _cells[cell].End - _cells[cell].Start <= CellKey.MostBytes;

    /// <summary>The key of a short cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CellKey KeyOf(int cell) => CellKey.Of(Bytes, _cells[cell].Start, _cells[cell].End - _cells[cell].Start, _cells[cell].IsQuoted);

    /// <summary>The text of a cell.</summary>
    public string TextOf(int cell) => Encoding.UTF8.GetString(Bytes, _cells[cell].Start, _cells[cell].End - _cells[cell].Start);

    /// <summary>The cell as a piece of text with its source location.</summary>
    public ScalarNode NodeOf(int cell) => new(new SourceSpan(File, Line, ColumnOf(cell)), TextOf(cell), _cells[cell].IsQuoted);

    /// <summary>All cells as pieces of text.</summary>
    public ScalarNode[] Nodes() => [.. Enumerable.Range(0, Count).Select(NodeOf)];

    /// <summary>Begins another record.</summary>
    public void Begin(string file, byte[] bytes, int line)
    {
        File = file;
        Bytes = bytes;
        Line = line;
        Count = 0;
        _columns = null;
    }

    /// <summary>A copy with bytes of its own, which stays as it is.</summary>
    public CsvRecord Keep()
    {
        var begin = BeginOf(0);
        var length = _cells[Count - 1].End - begin;

        // With room behind them they are looked at several at a time to the last.
        var bytes = new byte[length + RecordSigns.BytesPerStep];
        System.Array.Copy(Bytes, begin, bytes, 0, length);
        var cells = new Cell[Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = _cells[i].Before(begin);
        return new CsvRecord(cells) { File = File, Bytes = bytes, Line = Line, Count = Count };
    }

    public void Add(int start, int end, bool isQuoted)
    {
        if (Count == _cells.Length)
            System.Array.Resize(ref _cells, Count * 2);
        _cells[Count++] = isQuoted ? Cell.OfQuoted(start, end) : Cell.Of(start, end);
    }

    /// <summary>Adds a cell for each sign that ends one, none of them quoted.</summary>
    /// <param name="start">Where the first cell begins.</param>
    /// <param name="at">Where the bytes begin that the signs are of.</param>
    /// <param name="signs">The signs, a bit each.</param>
    /// <returns>Where the next cell begins.</returns>
    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    public int AddAll(int start, int at, ulong signs)
    {
        if (Count + RecordSigns.BytesPerStep > _cells.Length)
            System.Array.Resize(ref _cells, (Count + RecordSigns.BytesPerStep) * 2);

        var (cells, count) = (_cells, Count);
        for (; signs != 0 && count < cells.Length; signs &= signs - 1)
        {
            var end = at + BitCount.Lowest(signs);
            cells[count++] = Cell.Of(start, end);
            start = end + 1;
        }

        Count = count;
        return start;
    }

    private int BeginOf(int cell) => _cells[cell].IsQuoted ? _cells[cell].Start - 1 : _cells[cell].Start;

    // A word: where it begins, where it ends, and in the last bit whether it is quoted.
    private readonly struct Cell(ulong word)
    {
        public const ulong Quoted = 1UL << 63;

        private readonly ulong _word = word;

        public int Start => (int)_word;

        public int End => (int)((_word & ~Quoted) >> 32);

        public bool IsQuoted => (_word & Quoted) != 0;

        public bool IsEmpty => End == Start;

        public static Cell Of(int start, int end) => new((uint)start | ((ulong)end << 32));

        public static Cell OfQuoted(int start, int end) => new((uint)start | ((ulong)end << 32) | Quoted);

        // The quotation marks stay where they are.
        public Cell Before(int begin) => new(_word - (((ulong)begin << 32) | (uint)begin));
    }
}
