using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Text;

/// <summary>
/// CSV as RFC 4180 has it, a record at a time, in memory that depends neither on the file's length nor on a line's.
/// The delimiter is a comma, a semicolon or a tab, whichever the heading line has most of; blank lines are skipped.
/// </summary>
internal sealed class CsvReader(TextReader reader, string file, int firstLine = 1, char? delimiter = null) : IDisposable
{
    private readonly CsvText _text = new(reader, file, firstLine);
    private readonly List<ScalarNode> _cells = [];
    private char _delimiter = delimiter ?? default;
    private bool _isStarted = delimiter is not null;
    private bool _isStopped;

    /// <summary>The cells of the record that was read last: a new list for each record.</summary>
    public IReadOnlyList<ScalarNode> Cells { get; private set; } = [];

    /// <summary>Reads a file; null, and a diagnostic, where it cannot be opened.</summary>
    public static CsvReader? Open(string path, DiagnosticBag diagnostics)
    {
        try
        {
            return Open(SourceFile.Open(path), path);
        }
        catch (Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            FileErrors.Report(diagnostics, path, exception);
            return null;
        }
    }

    /// <summary>Reads strict UTF-8 from a stream, which is closed with the reader.</summary>
    public static CsvReader Open(Stream stream, string name) => new(new Utf8Reader(stream), name);

    /// <summary>Reads a block of a file, or what is left of it.</summary>
    public static CsvReader Open(RecordBlock block, string name, char delimiter) =>
        new(new Utf8Reader(new MemoryStream(block.Bytes, block.Start, block.Count - block.Start, writable: false), block.Offset + block.Start), name, block.FirstLine, delimiter);

    /// <summary>Whether it stopped before the end, where what follows cannot be read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>
    /// Reads the next record; false at the end, and where it cannot be read on: then a diagnostic says why. After text
    /// behind a closing quotation mark it goes on, so that what is wrong further down is said too.
    /// </summary>
    public bool Read(DiagnosticBag diagnostics)
    {
        try
        {
            if (!_isStopped && ReadRecord(diagnostics))
                return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            FileErrors.Report(diagnostics, file, exception);
        }

        _isStopped = true;
        Cells = [];
        return false;
    }

    public void Dispose() => _text.Dispose();

    private bool ReadRecord(DiagnosticBag diagnostics)
    {
        if (!_isStarted)
            _delimiter = _text.FindDelimiter();
        _isStarted = true;

        for (var next = _text.Peek(); next >= 0; next = _text.Peek())
        {
            if (next is '\r' or '\n')
            {
                _text.SkipLineBreak();
                continue;
            }

            if (!ReadCells(diagnostics))
            {
                IsBroken = true;
                return false;
            }

            // Where the text is not UTF-8, the record ends there and is none.
            if (_text.IsWrong && _text.Peek() < 0)
                break;
            if (IsBlank())
                continue;

            Cells = _cells.ToArray();
            return true;
        }

        _text.ReportWrong(diagnostics);
        IsBroken = _text.IsWrong;
        return false;
    }

    private bool ReadCells(DiagnosticBag diagnostics)
    {
        var span = _text.Place;
        var start = _text.Offset;
        _cells.Clear();
        while (ReadCell(diagnostics))
        {
            if (_text.Offset - start > TextLimits.RecordCharacters)
            {
                diagnostics.RecordTooLong(span);
                return false;
            }

            if (_text.Peek() != _delimiter)
            {
                _text.SkipLineBreak();
                return true;
            }

            if (_cells.Count == TextLimits.Columns)
            {
                diagnostics.TooManyColumns(_text.Place);
                return false;
            }

            _text.Skip();
        }

        return false;
    }

    private bool ReadCell(DiagnosticBag diagnostics)
    {
        var span = _text.Place;
        var isQuoted = _text.Peek() == '"';
        var isClosed = true;
        var cell = isQuoted ? _text.TakeQuoted(out isClosed) : _text.TakePlain(_delimiter);
        if (cell is null)
        {
            diagnostics.ScalarTooLong(span);
            return false;
        }

        if (!isClosed && !_text.IsWrong)
        {
            diagnostics.BadSyntax(span, "CSV", new LocalizedText("引号没有结束", "a quotation mark that is never closed"));
            return false;
        }

        _cells.Add(new ScalarNode(span, cell, isQuoted, isVerbatim: !isQuoted || cell.IndexOfAny(['"', '\r', '\n']) < 0));
        return !isQuoted || ReadToDelimiter(diagnostics);
    }

    // After a closing quotation mark.
    private bool ReadToDelimiter(DiagnosticBag diagnostics)
    {
        var next = _text.Peek();
        if (next < 0 || next == _delimiter || next is '\r' or '\n')
            return true;

        var span = _text.Place;
        diagnostics.BadSyntax(span, "CSV", new LocalizedText("结束引号之后还有文字", "text after the closing quotation mark"));
        if (_text.TakePlain(_delimiter) is not null)
            return true;

        diagnostics.ScalarTooLong(span);
        return false;
    }

    private bool IsBlank() => _cells.Count == 1 && !_cells[0].IsQuoted && string.IsNullOrWhiteSpace(_cells[0].Text);
}
