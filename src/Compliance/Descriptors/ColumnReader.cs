using System;
using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>Reads the cells of a column. It keeps what it has read, and belongs to one thread at a time.</summary>
internal sealed class ColumnReader(FactColumn column)
{
    // Few columns hold many different texts that are worth keeping: yes, no, the names of choices, round percentages.
    private const int MostKept = 256;

    private readonly Dictionary<SubjectKind, Reading> _readings = [];

    /// <summary>The column.</summary>
    public FactColumn Column { get; } = column;

    /// <summary>The slot of the fact in a kind of subject; -1 where the kind has no such fact.</summary>
    public int SlotOf(SubjectKind kind) => ReadingOf(kind).Slot;

    /// <summary>Reads a cell of a subject of a kind that has the fact; null where nothing is stated or it is wrong, which is reported.</summary>
    public StatedValue? Read(ScalarNode value, SubjectKind kind, DiagnosticBag diagnostics)
    {
        var reading = ReadingOf(kind);
        if (reading.Known.TryGetValue(value.Text, out var known))
            return known is null ? null : known with { Span = value.Span };

        var before = diagnostics.Items.Count;
        var stated = FactReader.Read(kind.Facts[reading.Slot], value, Column.Unit, diagnostics);
        if (diagnostics.Items.Count == before && reading.Known.Count < MostKept)
            reading.Known.Add(value.Text, stated);
        return stated;
    }

    private Reading ReadingOf(SubjectKind kind)
    {
        if (!_readings.TryGetValue(kind, out var reading))
            _readings.Add(kind, reading = new Reading(kind.SlotOfNameOrLabel(Column.Fact)));
        return reading;
    }

    /// <summary>What is known of the column for one kind of subject: what was read before without a word is read the same again.</summary>
    private sealed class Reading(int slot)
    {
        public int Slot { get; } = slot;

        public Dictionary<string, StatedValue?> Known { get; } = new(StringComparer.Ordinal);
    }
}
