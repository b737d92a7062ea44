namespace Compliance.Tables;

/// <summary>
/// Records whose cells are still to be read into a block: rows side by side, of one word of its columns of bits. They are read
/// column by column, in which one cell is much like the other. It belongs to one thread at a time.
/// </summary>
internal sealed class PendingRows
{
    private readonly CsvRecord[] _records = new CsvRecord[FactBlock.WordRows];

    public PendingRows()
    {
        for (var i = 0; i < _records.Length; i++)
            _records[i] = new CsvRecord();
    }

    /// <summary>The block.</summary>
    public FactBlock? Block { get; private set; }

    /// <summary>The row of the first record.</summary>
    public int First { get; private set; }

    /// <summary>How many records there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether another row can be read with these.</summary>
    public bool CanTake(FactBlock block, int row) => Count == 0 || (block == Block && row == First + Count && row % FactBlock.WordRows != 0);

    /// <summary>The record of a row, from 0.</summary>
    public CsvRecord this[int row] => _records[row];

    /// <summary>A record that is free for the next row.</summary>
    public CsvRecord Spare => _records[Count];

    /// <summary>Adds a row in place of <see cref="Spare"/>.</summary>
    public void Add(CsvRecord record, FactBlock block, int row)
    {
        if (Count == 0)
            (Block, First) = (block, row);
        _records[Count++] = record;
    }

    /// <summary>Lets all of them go.</summary>
    public void Clear() => Count = 0;
}
