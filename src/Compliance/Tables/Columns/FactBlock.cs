using System;
using System.Runtime.CompilerServices;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>
/// The facts of up to <see cref="Rows"/> subjects of one kind in columns. A value that a choice or Boolean may have is a
/// column of bits, a bit for each subject; a number is two columns of doubles.
/// </summary>
internal sealed class FactBlock : IFactRows
{
    /// <summary>How many subjects a block holds: few enough that what is worked on stays near the processor.</summary>
    public const int Rows = 1024;

    /// <summary>How many words a column of bits has.</summary>
    public const int Words = Rows / WordRows;

    /// <summary>How many rows a word of bits is about.</summary>
    public const int WordRows = 64;

    private readonly FactLayout _layout;
    private readonly ulong[] _stated;
    private readonly bool[] _isOpen;
    private readonly bool[] _isOpenNumber;
    private readonly ulong[] _imprecise;
    private readonly ulong[] _withReadings = new ulong[Words];
    private bool _isComplete;

    /// <summary>An empty block.</summary>
    /// <param name="kind">The kind of its subjects.</param>
    public FactBlock(SubjectKind kind)
    {
        Kind = kind;
        _layout = kind.Layout;
        Bits = new ulong[PlaneAt(0, _layout.Bits)];
        Low = Columns(_layout.Numbers);
        High = Columns(_layout.Numbers);
        _stated = new ulong[kind.Facts.Count * Words];
        _imprecise = new ulong[_layout.Numbers * Words];
        _isOpen = new bool[kind.Facts.Count];
        _isOpenNumber = new bool[_layout.Numbers];
    }

    /// <summary>The kind of the subjects.</summary>
    public SubjectKind Kind { get; }

    /// <summary>How many subjects there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there is room for no more.</summary>
    public bool IsFull => Count == Rows;

    /// <summary>The columns of bits, one after the other.</summary>
    public ulong[] Bits { get; }

    /// <summary>The lower ends of the numbers.</summary>
    public double[][] Low { get; }

    /// <summary>The upper ends of the numbers.</summary>
    public double[][] High { get; }

    /// <summary>The exact box of a row, for the few where doubles cannot tell.</summary>
    public Func<int, IFactValues> Values { get; set; } = row => throw new InvalidOperationException($"Nobody has said what the box of row {row} is.");

    /// <summary>Where in <see cref="Bits"/> the column of a value begins.</summary>
    /// <param name="word">The word of the fact's bits in a row.</param>
    /// <param name="bit">The value's bit in that word.</param>
    public static int PlaneAt(int word, int bit) => ((word * WordRows) + bit) * Words;

    /// <summary>Which rows of a word there are.</summary>
    public ulong RowsIn(int word)
    {
        var rows = Count - (word * WordRows);
        return rows >= WordRows ? ulong.MaxValue : rows <= 0 ? 0 : (1UL << rows) - 1;
    }

    /// <summary>Whether a row of the block leaves a choice or Boolean open: it is missing there, or may be one or another.</summary>
    public bool IsOpen(int slot) => _isOpen[slot];

    /// <summary>Whether a row of the block leaves a number open: it is missing there, or an interval.</summary>
    public bool IsOpenNumber(int number) => _isOpenNumber[number];

    /// <summary>Which of 64 rows have an end of a number that doubles do not compare exactly.</summary>
    public ulong Imprecise(int number, int word) => _imprecise[(number * Words) + word];

    /// <summary>Which of 64 rows have a number with several readings: the columns hold the least and the greatest of them.</summary>
    public ulong WithReadings(int word) => _withReadings[word];

    /// <inheritdoc/>
    public IFactValues ValuesOf(int row) => Values(row);

    /// <summary>What a number may be in a row.</summary>
    public DoubleEnds EndsOf(int number, int row) =>
        new(Low[number][row], High[number][row], (Imprecise(number, row / WordRows) & Bit(row)) == 0);

    /// <inheritdoc/>
    public ulong MembersOf(int slot, int row)
    {
        ref readonly var place = ref _layout[slot];
        var at = PlaneAt(place.Index, place.Shift) + (row / WordRows);
        var members = 0UL;
        for (var rest = place.DomainValues; rest != 0; rest &= rest - 1)
        {
            var bit = BitCount.Lowest(rest);
            members |= ((Bits[at + (bit * Words)] >> (row % WordRows)) & 1) << bit;
        }

        return members;
    }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        Array.Clear(Bits, 0, Bits.Length);
        Array.Clear(_stated, 0, _stated.Length);
        Array.Clear(_imprecise, 0, _imprecise.Length);
        Array.Clear(_withReadings, 0, _withReadings.Length);
        Array.Clear(_isOpen, 0, _isOpen.Length);
        Array.Clear(_isOpenNumber, 0, _isOpenNumber.Length);
        Count = 0;
        _isComplete = false;
    }

    /// <summary>Adds a row in which nothing is stated yet, and returns its index.</summary>
    public int Add() => IsFull || _isComplete ? throw new InvalidOperationException("The block takes no more rows.") : Count++;

    /// <summary>Adds a row with all that is stated of a subject, and gives its place.</summary>
    public int Add(Statements subject)
    {
        var row = Add();
        for (var slot = 0; slot < Kind.Facts.Count; slot++)
        {
            if (subject.ValueOf(slot) is not null)
                Put(slot, row, subject.ValuesOf(slot));
        }

        return row;
    }

    /// <summary>States a fact in a row, once.</summary>
    public void Put(int slot, int row, PossibleValues box)
    {
        if (box is ChoiceSet set)
        {
            Put(slot, row, set.Members);
            return;
        }

        var range = (NumberRange)box;
        Put(slot, row, range.Ends);
        if (range.IsAmbiguous)
            _withReadings[row / WordRows] |= Bit(row);
    }

    /// <summary>States the values that a choice or Boolean may have in a row, once.</summary>
    public void Put(int slot, int row, ulong members)
    {
        ref readonly var place = ref _layout[slot];
        var word = row / WordRows;
        var bit = Bit(row);
        _stated[(slot * Words) + word] |= bit;
        _isOpen[slot] |= (members & (members - 1)) != 0;
        var at = PlaneAt(place.Index, place.Shift) + word;
        for (; members != 0; members &= members - 1)
            Bits[at + (BitCount.Lowest(members) * Words)] |= bit;
    }

    /// <summary>The columns of bits of a choice or Boolean, for rows from one on to the end of its word; what is put there has to be stated afterwards.</summary>
    public SetColumns SetsOf(int slot, int row)
    {
        ref readonly var place = ref _layout[slot];
        return new SetColumns(Bits, PlaneAt(place.Index, place.Shift) + (row / WordRows), Bit(row));
    }

    /// <summary>States a choice or Boolean in some rows of a word, in the columns that <see cref="SetsOf"/> gave for it.</summary>
    /// <param name="slot">The fact.</param>
    /// <param name="row">Any row of the word.</param>
    /// <param name="rows">The rows, a bit each.</param>
    /// <param name="isOpen">Whether it may be one or another in any of them.</param>
    public void State(int slot, int row, ulong rows, bool isOpen)
    {
        _stated[(slot * Words) + (row / WordRows)] |= rows;
        _isOpen[slot] |= isOpen;
    }

    /// <summary>States what a number may be in a row, once.</summary>
    [MethodImpl(MethodImplOptionsEx.AggressiveOptimization)]
    public void Put(int slot, int row, in DoubleEnds ends)
    {
        var number = _layout[slot].Index;
        var word = row / WordRows;
        var bit = Bit(row);
        _stated[(slot * Words) + word] |= bit;

        // Two ends may have one nearest double and still be two, unless they are plain.
        _isOpenNumber[number] |= ends.Low != ends.High || !ends.IsPlain;
        Low[number][row] = ends.Low;
        High[number][row] = ends.High;
        if (!ends.IsPlain)
            _imprecise[(number * Words) + word] |= bit;
    }

    /// <summary>Makes what was not stated everything that it may be. No row can be added after it.</summary>
    public void Complete()
    {
        if (_isComplete)
            return;

        _isComplete = true;
        for (var slot = 0; slot < Kind.Facts.Count; slot++)
        {
            for (var word = 0; word < Words; word++)
            {
                var missing = RowsIn(word) & ~_stated[(slot * Words) + word];
                if (missing == 0)
                    continue;

                if (Kind.Facts[slot].DomainValues is ChoiceSet set)
                    Spread(slot, word, missing, set.Members);
                else
                    Spread(_layout[slot].Index, word, missing, ((NumberRange)Kind.Facts[slot].DomainValues).Ends);
            }
        }
    }

    private void Spread(int slot, int word, ulong rows, ulong members)
    {
        ref readonly var place = ref _layout[slot];
        _isOpen[slot] = true;
        var at = PlaneAt(place.Index, place.Shift) + word;
        for (; members != 0; members &= members - 1)
            Bits[at + (BitCount.Lowest(members) * Words)] |= rows;
    }

    private void Spread(int number, int word, ulong rows, in DoubleEnds ends)
    {
        _isOpenNumber[number] = true;
        if (!ends.IsPlain)
            _imprecise[(number * Words) + word] |= rows;
        for (; rows != 0; rows &= rows - 1)
        {
            var row = (word * WordRows) + BitCount.Lowest(rows);
            Low[number][row] = ends.Low;
            High[number][row] = ends.High;
        }
    }

    private static ulong Bit(int row) => 1UL << (row % WordRows);

    private static double[][] Columns(int count)
    {
        var columns = new double[count][];
        for (var i = 0; i < count; i++)
            columns[i] = new double[Rows];
        return columns;
    }
}
