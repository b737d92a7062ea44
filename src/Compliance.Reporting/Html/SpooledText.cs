using System;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Compliance.Reporting.Html;

/// <summary>Text that is written before it is known what precedes it; compressed, for much of a page is alike.</summary>
internal sealed class SpooledText : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly StreamWriter _writer;

    public SpooledText() => _writer = new StreamWriter(new DeflateStream(_bytes, CompressionLevel.Fastest, leaveOpen: true), new UTF8Encoding(false), 32 * 1024);

    /// <summary>Where it is written.</summary>
    public TextWriter Writer => _writer;

    /// <summary>Writes out all of it; nothing can be added from then on.</summary>
    public void CopyTo(TextWriter output)
    {
        _writer.Dispose();
        _bytes.Position = 0;
        using var reader = new StreamReader(new DeflateStream(_bytes, CompressionMode.Decompress), Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 32 * 1024);
        var characters = new char[32 * 1024];
        for (var count = reader.Read(characters, 0, characters.Length); count > 0; count = reader.Read(characters, 0, characters.Length))
            output.Write(characters, 0, count);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _bytes.Dispose();
    }
}
