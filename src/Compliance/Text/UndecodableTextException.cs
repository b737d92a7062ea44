using System.IO;

namespace Compliance.Text;

/// <summary>Text that is not of the encoding that it began in.</summary>
/// <param name="encoding">What the encoding is called.</param>
/// <param name="offset">The byte about which it stands, counted from 1.</param>
internal sealed class UndecodableTextException(string encoding, long offset) : IOException($"The text is not {encoding} about byte {offset}.")
{
    public string EncodingName { get; } = encoding;

    public long Offset { get; } = offset;
}
