using System;
using System.Collections.Generic;
using Compliance.Diagnostics;

namespace Compliance.Text;

/// <summary>The records of a block, one by one: in its bytes as long as they are plain, and from the first on that is not as <see cref="CsvReader"/> reads them.</summary>
internal sealed class BlockRows(RecordBlock block, string file, char delimiter) : IDisposable
{
    private readonly RecordScanner _scanner = new(block, file, delimiter);
    private CsvReader? _rest;

    /// <summary>The record that was read last; null where it was not plain, and <see cref="Cells"/> has it.</summary>
    public CsvRecord? Record => _rest is null ? _scanner.Record : null;

    /// <summary>Hands out <see cref="Record"/>, to stay as it is while further ones are read.</summary>
    /// <param name="spare">A record that is free.</param>
    public CsvRecord TakeRecord(CsvRecord spare) => _scanner.TakeRecord(spare);

    /// <summary>The cells of the record that was read last.</summary>
    public IReadOnlyList<ScalarNode> Cells => _rest is null ? _scanner.Record.Nodes() : _rest.Cells;

    /// <summary>Whether it stopped before the end, where what follows cannot be read.</summary>
    public bool IsBroken => _rest is { IsBroken: true };

    /// <summary>Reads the next record; false at the end, and where it cannot be read on, which is reported.</summary>
    public bool Read(DiagnosticBag diagnostics)
    {
        if (_rest is null && _scanner.Next())
            return true;
        if (_rest is null && !_scanner.IsStopped)
            return false;

        if (_rest is null)
        {
            block.Start = _scanner.Position;
            block.FirstLine = _scanner.Line;
            _rest = CsvReader.Open(block, file, delimiter);
        }

        return _rest.Read(diagnostics);
    }

    /// <summary>A record that was read before and was plain; those in between stay as they are.</summary>
    public CsvRecord ReadAgain(RecordPlace place) => _scanner.FindAgain(place);

    public void Dispose() => _rest?.Dispose();
}
