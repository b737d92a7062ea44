namespace Compliance.Text;

/// <summary>A piece of a CSV file that begins and ends with a record.</summary>
internal sealed class RecordBlock(byte[] bytes)
{
    /// <summary>The bytes; those behind <see cref="Count"/> mean nothing.</summary>
    public byte[] Bytes { get; internal set; } = bytes;

    /// <summary>How many there are.</summary>
    public int Count { get; internal set; }

    /// <summary>The line of the file that the first record begins on.</summary>
    public int FirstLine { get; internal set; }

    /// <summary>How many bytes of the file lie before.</summary>
    public long Offset { get; internal set; }
}
