namespace Compliance.Tables;

/// <summary>A piece of a CSV file that begins and ends with a record.</summary>
internal sealed class RecordBlock(byte[] bytes)
{
    /// <summary>The bytes; those behind <see cref="Count"/> mean nothing.</summary>
    public byte[] Bytes { get; internal set; } = bytes;

    /// <summary>Where the records begin among them.</summary>
    public int Start { get; internal set; }

    /// <summary>Where they end.</summary>
    public int Count { get; internal set; }

    /// <summary>The line of the file that the first record begins on.</summary>
    public int FirstLine { get; internal set; }

    /// <summary>The sheet of a workbook that the records are the rows of; null where they are the lines of a file.</summary>
    public SheetLayout? Sheet { get; internal set; }

    /// <summary>How many bytes of the file lie before the first of <see cref="Bytes"/>.</summary>
    public long Offset { get; internal set; }
}
