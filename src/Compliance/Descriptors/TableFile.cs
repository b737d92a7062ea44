using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Facts;
using Compliance.Tables;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>
/// A table that is opened once, however often it is read: what was seen to be right is what is evaluated. It is read from its
/// beginning each time, by one reader at a time.
/// </summary>
public sealed class TableFile : IDisposable
{
    private readonly Stream _stream;
    private readonly FileStamp _stamp;

    internal TableFile(string path, Stream stream, Vocabulary vocabulary, bool isStrict)
    {
        Path = path;
        _stream = stream;
        _stamp = FileStamp.Of(stream);
        IsStrict = isStrict;
        FirstKinds = RegisterReader.KindsAtTheTop(stream, path, vocabulary);
    }

    /// <summary>The file as it was named.</summary>
    public string Path { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length => _stream.Length;

    /// <summary>The kinds of the subjects in its first rows, some thousand of them: a table that holds jurisdictions mostly begins with them.</summary>
    public IReadOnlyCollection<SubjectKind> FirstKinds { get; }

    /// <summary>Closes it.</summary>
    public void Dispose() => _stream.Dispose();

    /// <summary>Whether a column that no fact has is an error.</summary>
    internal bool IsStrict { get; }

    /// <summary>Whether somebody has written to it since it was opened: what was seen to be right need not be what is evaluated.</summary>
    internal bool HasChanged => FileStamp.Of(_stream) != _stamp;

    /// <summary>The bytes from the beginning on.</summary>
    internal Stream Rewind()
    {
        _stream.Position = 0;
        return _stream;
    }
}
