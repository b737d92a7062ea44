using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>A record in the bytes of a block; its cells are made into text on demand. It is reused for the next one.</summary>
internal sealed class CsvRecord
{
    private Cell[] _cells;
    private IRecordPlaces? _places;

    /// <summary>A record without cells.</summary>
    public CsvRecord()
        : this(new Cell[64])
    {
    }

    private CsvRecord(Cell[] cells) => _cells = cells;

    /// <summary>How many cells there are.</summary>
    public int Count { get; private set; }

    /// <summary>The line that it begins on.</summary>
    public int Line { get; private set; }

    /// <summary>How many line breaks stand in its cells.</summary>
    public int LineBreaks { get; private set; }

    /// <summary>The file.</summary>
    public string File { get; private set; } = "";

    /// <summary>The sheet of a workbook that it is a row of; null where it is a line of a file.</summary>
    public SheetLayout? Sheet { get; private set; }

    /// <summary>Where it begins.</summary>
    public SourceSpan Start => Sheet?.PlaceOf(File, Line, 0) ?? new(File, Line, 1);

    /// <summary>The bytes of the cells.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Whether no cell is filled.</summary>
    public bool IsBlank
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsBlankCell(0) && IsBlankFrom(1);
    }

    /// <summary>Whether it is a blank line: one cell without quotation marks, and nothing but white space in it.</summary>
    public bool IsBlankLine => Count == 1 && !IsQuoted(0) && string.IsNullOrWhiteSpace(TextOf(0));

    /// <summary>Whether nothing but white space stands in a cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBlankCell(int cell) => IsEmpty(cell) || (MayBeSpace(Bytes[_cells[cell].Start]) && Blanks.Trim(TextOf(cell)).Length == 0);

    /// <summary>Whether nothing stands in a cell, not even quotation marks.</summary>
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

    /// <summary>What <see cref="Places"/> know a cell by: how many bytes of the record precede it, its quotation mark included; in a sheet, how many cells.</summary>
    public int OffsetOf(int cell) => Sheet is null ? BeginOf(cell) - BeginOf(0) : cell;

    /// <summary>The lines and columns of its bytes, or the cells of its row.</summary>
    public IRecordPlaces Places => _places ??= Sheet is null
        ? new RecordPlaces(File, Line, Bytes, BeginOf(0), _cells[Count - 1].End)
        : new SheetPlaces(File, Sheet, Line);

    /// <summary>Where a cell begins, its quotation mark included; columns are counted in UTF-16 units from 1.</summary>
    public SourceSpan SpanOf(int cell) => Places.Of(OffsetOf(cell));

    /// <summary>Whether a cell is short enough for a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasKey(int cell) => _cells[cell].End - _cells[cell].Start <= CellKey.MostBytes;

    /// <summary>The key of a short cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CellKey KeyOf(int cell) => CellKey.Of(Bytes, _cells[cell].Start, _cells[cell].End - _cells[cell].Start, _cells[cell].IsQuoted);

    /// <summary>Whether a quotation mark stands in a cell that is quoted, where it is doubled.</summary>
    public bool HasDoubledQuotes(int cell) => IsQuoted(cell) && System.Array.IndexOf(Bytes, (byte)'"', StartOf(cell), EndOf(cell) - StartOf(cell)) >= 0;

    /// <summary>The text of a cell.</summary>
    public string TextOf(int cell)
    {
        var text = Encoding.UTF8.GetString(Bytes, _cells[cell].Start, _cells[cell].End - _cells[cell].Start);
        return IsQuoted(cell) && text.IndexOf('"') >= 0 ? text.Replace("\"\"", "\"") : text;
    }

    /// <summary>The text of a cell without white space around it; null where the column is -1 or nothing stands there.</summary>
    public string? StatedText(int cell) => cell >= 0 && !IsEmpty(cell) ? NotStated.Text(TextOf(cell)) : null;

    /// <summary>The cell as a piece of text with its place.</summary>
    public ScalarNode NodeOf(int cell)
    {
        var text = TextOf(cell);
        return new(SpanOf(cell), text, IsQuoted(cell), isVerbatim: !IsQuoted(cell) || text.IndexOfAny(['"', '\r', '\n']) < 0);
    }

    /// <summary>All cells as pieces of text.</summary>
    public ScalarNode[] Nodes() => [.. Enumerable.Range(0, Count).Select(NodeOf)];

    /// <summary>Begins another record.</summary>
    public void Begin(string file, RecordBlock block, int line)
    {
        File = file;
        Sheet = block.Sheet;
        Bytes = block.Bytes;
        Line = line;
        Count = 0;
        LineBreaks = 0;
        _places = null;
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
        return new CsvRecord(cells) { File = File, Sheet = Sheet, Bytes = bytes, Line = Line, Count = Count };
    }

    /// <summary>Adds a cell.</summary>
    /// <param name="start">Where its text begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isQuoted">Whether it stands in quotation marks.</param>
    /// <param name="lineBreaks">How many line breaks stand in it.</param>
    public void Add(int start, int end, bool isQuoted, int lineBreaks = 0)
    {
        LineBreaks += lineBreaks;
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

    private bool IsBlankFrom(int first)
    {
        for (var cell = first; cell < Count; cell++)
        {
            if (!IsBlankCell(cell))
                return false;
        }

        return true;
    }

    // White space, and marks of no width: those beyond ASCII begin so in UTF-8.
    private static bool MayBeSpace(byte first) => first is <= (byte)' ' or 0xC2 or 0xE1 or 0xE2 or 0xE3 or 0xEF;

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
