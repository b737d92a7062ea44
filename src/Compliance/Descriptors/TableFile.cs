using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Tables;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>
/// A table that is opened once, however often it is read: what was seen to be right is what is evaluated. It is read from its
/// beginning each time, by one reader at a time. Of a workbook it is what its sheets state, written down when it was opened.
/// </summary>
public sealed class TableFile : IDisposable
{
    private readonly Stream _stream;
    private readonly FileStamp _stamp;
    private readonly Stream? _spool;

    internal TableFile(string path, Stream stream, Vocabulary vocabulary, bool isStrict)
        : this(path, stream, [new TableSheet(null, stream)], null, [], vocabulary, isStrict)
    {
    }

    internal TableFile(string path, Stream stream, IReadOnlyList<TableSheet> sheets, Stream? spool, IReadOnlyList<Diagnostic> diagnostics, Vocabulary vocabulary, bool isStrict)
    {
        Path = path;
        Sheets = sheets;
        Diagnostics = diagnostics;
        _stream = stream;
        _spool = spool;
        _stamp = FileStamp.Of(stream);
        IsStrict = isStrict;
        FirstKinds = [.. sheets.SelectMany(sheet => RegisterReader.KindsAtTheTop(sheet, path, vocabulary)).Distinct()];
    }

    /// <summary>The file as it was named.</summary>
    public string Path { get; }

    /// <summary>How many bytes it has; of a workbook, what its sheets have as CSV.</summary>
    public long Length => Sheets.Sum(sheet => sheet.Stream.Length);

    /// <summary>The kinds of the subjects in its first rows, some thousand of them: a table that holds jurisdictions mostly begins with them.</summary>
    public IReadOnlyCollection<SubjectKind> FirstKinds { get; }

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        _spool?.Dispose();
    }

    /// <summary>Whether a column that no fact has is an error.</summary>
    internal bool IsStrict { get; }

    /// <summary>The sheets of a workbook; or the table itself.</summary>
    internal IReadOnlyList<TableSheet> Sheets { get; }

    /// <summary>What was worth a look when it was opened.</summary>
    internal IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The sheets of a workbook that are tables and not read: what they hold may be any number of subjects.</summary>
    internal IReadOnlyList<string> SheetsLeftOut { get; init; } = [];

    /// <summary>Whether somebody has written to it since it was opened: what was seen to be right need not be what is evaluated.</summary>
    internal bool HasChanged => FileStamp.Of(_stream) != _stamp;
}
