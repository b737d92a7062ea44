using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Text;

/// <summary>A record as it stands in the bytes of a block: its cells are made into text only where somebody asks. The next record takes its place.</summary>
internal sealed class CsvRecord(string file, byte[] bytes)
{
    private Cell[] _cells = new Cell[64];
    private Utf16Columns? _columns;

    /// <summary>How many cells there are.</summary>
    public int Count { get; private set; }

    /// <summary>The line that it stands on.</summary>
    public int Line { get; private set; }

    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The bytes that cells stand in.</summary>
    public byte[] Bytes => bytes;

    /// <summary>Whether nothing stands in a cell, not even quotation marks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsEmpty(int cell) => _cells[cell].Start == _cells[cell].End;

    /// <summary>Where the text of a cell begins in <see cref="Bytes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int StartOf(int cell) => _cells[cell].Start;

    /// <summary>Where it ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOf(int cell) => _cells[cell].End;

    /// <summary>Whether a cell stands in quotation marks.</summary>
    public bool IsQuoted(int cell) => _cells[cell].IsQuoted;

    /// <summary>Where the record stands.</summary>
    public RecordPlace Place => new(BeginOf(0), Line);

    /// <summary>How many bytes of the record stand before a cell, its quotation mark included.</summary>
    public int OffsetOf(int cell) => BeginOf(cell) - BeginOf(0);

    /// <summary>The columns of its bytes.</summary>
    public Utf16Columns TextColumns => _columns ??= new Utf16Columns(bytes, BeginOf(0), _cells[Count - 1].End);

    /// <summary>The column that a cell begins in, its quotation mark included, in UTF-16 units from 1.</summary>
    public int ColumnOf(int cell) => TextColumns.Of(OffsetOf(cell));

    /// <summary>Whether a cell is short enough for a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasKey(int cell) => _cells[cell].End - _cells[cell].Start <= CellKey.MostBytes;

    /// <summary>The key of a short cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CellKey KeyOf(int cell) => CellKey.Of(bytes, _cells[cell].Start, _cells[cell].End - _cells[cell].Start, _cells[cell].IsQuoted);

    /// <summary>The text of a cell.</summary>
    public string TextOf(int cell) => Encoding.UTF8.GetString(bytes, _cells[cell].Start, _cells[cell].End - _cells[cell].Start);

    /// <summary>The cell as a piece of text with its place.</summary>
    public ScalarNode NodeOf(int cell) => new(new SourceSpan(file, Line, ColumnOf(cell)), TextOf(cell), _cells[cell].IsQuoted);

    /// <summary>All cells as pieces of text.</summary>
    public ScalarNode[] Nodes() => [.. Enumerable.Range(0, Count).Select(NodeOf)];

    public void Begin(int line)
    {
        Line = line;
        Count = 0;
        _columns = null;
    }

    public void Add(int start, int end, bool isQuoted)
    {
        if (Count == _cells.Length)
            System.Array.Resize(ref _cells, Count * 2);
        _cells[Count++] = new Cell(start, end, isQuoted);
    }

    /// <summary>Adds a cell for each sign that ends one, none of them quoted.</summary>
    /// <param name="start">Where the first cell begins.</param>
    /// <param name="at">Where the bytes begin that the signs are of.</param>
    /// <param name="signs">The signs, a bit each.</param>
    /// <returns>Where the next cell begins.</returns>
    public int AddAll(int start, int at, ulong signs)
    {
        if (Count + RecordSigns.AtOnce > _cells.Length)
            System.Array.Resize(ref _cells, (Count + RecordSigns.AtOnce) * 2);

        var (cells, count) = (_cells, Count);
        for (; signs != 0 && count < cells.Length; signs &= signs - 1)
        {
            var end = at + BitCount.Lowest(signs);
            cells[count++] = new Cell(start, end, IsQuoted: false);
            start = end + 1;
        }

        Count = count;
        return start;
    }

    private int BeginOf(int cell) => _cells[cell].IsQuoted ? _cells[cell].Start - 1 : _cells[cell].Start;

    private readonly record struct Cell(int Start, int End, bool IsQuoted);
}
