using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>
/// One subject with all that is stated about it: a box of facts. A fact that is not stated may be anything that the
/// vocabulary allows. A subject never changes; <see cref="With(string, string?)"/> gives a changed copy.
/// </summary>
public sealed class Subject : IFactValues
{
    private readonly StatedValue?[] _stated;
    private readonly CellPlaces? _places;

    // Whether the facts are still to be read from their record.
    private readonly bool _isKept;
    private SubjectHeader? _header;
    private FactRow? _row;
    private bool _isWarm;
    private int _idHash;

    internal Subject(SubjectKind kind, SubjectHeader header, IReadOnlyDictionary<int, StatedValue> facts)
        : this(kind, header, Fill(kind, facts))
    {
    }

    /// <summary>A subject with what is stated in each slot; the array is its own from then on. A value without a source location has that of its cell.</summary>
    internal Subject(SubjectKind kind, SubjectHeader header, StatedValue?[] stated, CellPlaces? places = null)
    {
        _places = places;
        Kind = kind;
        _header = header;
        _stated = stated;
        HasDeviations = header.Deviations.Count > 0;
    }

    /// <summary>A subject that is read from its record on demand.</summary>
    internal Subject(SubjectKind kind, KeptRecord record)
    {
        Kind = kind;
        _stated = new StatedValue?[kind.Facts.Count];
        _places = record;
        _isKept = true;
    }

    /// <summary>What kind of subject it is.</summary>
    public SubjectKind Kind { get; }

    /// <summary>Its id, as the bureau has it.</summary>
    public string Id => Header.Id;

    /// <summary>Its name, or null.</summary>
    public string? Name => Header.Name;

    /// <summary>The day it is to be evaluated, or null.</summary>
    public CalendarDate? Date => Header.Date;

    /// <summary>The jurisdiction that it lies in, or null.</summary>
    public string? Jurisdiction => Header.Jurisdiction;

    /// <summary>Where its figures come from; null where nothing is said.</summary>
    public string? Source => Header.Source;

    /// <summary>Departures from rules.</summary>
    public IReadOnlyList<Deviation> Deviations => Header.Deviations;

    /// <summary>Its source location.</summary>
    public SourceSpan Span => Header.Span;

    /// <summary>Whether it states any departure.</summary>
    internal bool HasDeviations { get; }

    internal SubjectHeader Header => _header ??= ((KeptRecord)_places!).Header;

    /// <summary>The hash code of the id, worked out once.</summary>
    internal int IdHash => _idHash != 0 ? _idHash : _idHash = StringComparer.Ordinal.GetHashCode(Id) | int.MinValue;

    /// <summary>The box as a row of numbers, for the compiled kernel; made on first use; two threads may make the same concurrently.</summary>
    internal FactRow Row => _row ??= FactRow.Of(this);

    /// <summary>
    /// The same row for callers that evaluate very many: null the first time, unless it is there. Most of them are evaluated once,
    /// and a row kept with each would be most of what a large session holds.
    /// </summary>
    internal FactRow? WarmRow()
    {
        if (_isWarm)
            return Row;

        _isWarm = true;
        return _row;
    }

    /// <summary>What is stated of a fact, or null.</summary>
    /// <param name="slot">The fact's index in <see cref="SubjectKind.Facts"/>.</param>
    public StatedValue? Stated(int slot)
    {
        // A value that many rows of a register share has no source location until one of them needs it.
        var stated = ValueOf(slot);
        return _places is not null && stated is { Span.File: null } ? _stated[slot] = stated with { Span = _places.Of(slot) } : stated;
    }

    /// <summary>The same without its source location, which takes time to find.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal StatedValue? ValueOf(int slot) => _stated[slot] is { } stated ? stated : _isKept ? ReadKept(slot) : null;

    /// <summary>The source location of a fact's value, or null.</summary>
    internal SourceSpan? SpanOf(int slot) => ValueOf(slot) is not { } stated ? null : _places is not null && stated.Span.File is null ? _places.Of(slot) : stated.Span;

    /// <summary>What is stated of a fact, or null.</summary>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    public StatedValue? Stated(string fact) => Stated(Kind.RequireSlot(fact));

    /// <summary>Whether anything is stated of a fact, if only as an interval.</summary>
    internal bool IsStated(int slot) => ValueOf(slot) is not null;

    /// <summary>What a fact may be.</summary>
    public PossibleValues ValuesOf(int slot) => ValueOf(slot)?.PossibleValues ?? Kind.Facts[slot].DomainValues;

    /// <summary>Whether a fact has the very box that it has in another subject of the kind, as it does in a changed copy unless it is what was changed.</summary>
    internal bool SharesBox(Subject other, int slot) =>
        (ReferenceEquals(_stated[slot], other._stated[slot]) && !_isKept && !other._isKept) || ReferenceEquals(ValuesOf(slot), other.ValuesOf(slot));

    /// <inheritdoc/>
    public Interval RangeOf(int slot) => ((NumberRange)ValuesOf(slot)).Interval;

    /// <inheritdoc/>
    public ulong MembersOf(int slot) => ((ChoiceSet)ValuesOf(slot)).Members;

    /// <summary>A copy in which one fact is stated otherwise.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="value">The value as a descriptor writes it, <c>512 t</c> or <c>76..80 %</c>; null to state nothing.</param>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    /// <exception cref="ReadException">The value is not one that the fact can have.</exception>
    public Subject With(string fact, string? value)
    {
        var slot = Kind.RequireSlot(fact);
        var diagnostics = new DiagnosticBag();
        var stated = value is null ? null : FactReader.Read(Kind.Facts[slot], SubjectBuilder.InCode(value), null, diagnostics);
        if (diagnostics.HasErrors)
            throw new ReadException(diagnostics.Items);

        var copy = (StatedValue?[])AllStated().Clone();
        copy[slot] = stated;
        var changed = new Subject(Kind, Header, copy, _places);
        changed._row = _row?.With(changed, slot);
        changed._idHash = _idHash;
        return changed;
    }

    /// <summary>A copy under another id.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Subject As(string id) => id.Length > 0
        ? new(Kind, Header with { Id = id }, AllStated(), _places)
        : throw new ArgumentException("A subject has an id.", nameof(id));

    /// <summary>A copy to be evaluated another day.</summary>
    public Subject On(CalendarDate date) => new(Kind, Header with { Date = date }, AllStated(), _places);

    /// <summary>The kind and id.</summary>
    public override string ToString() => $"{Kind.Name} {Id}";

    private static StatedValue?[] Fill(SubjectKind kind, IReadOnlyDictionary<int, StatedValue> facts)
    {
        var values = new StatedValue?[kind.Facts.Count];
        for (var slot = 0; slot < values.Length; slot++)
            values[slot] = facts.TryGetValue(slot, out var stated) ? stated : null;
        return values;
    }

    private StatedValue? ReadKept(int slot) => _stated[slot] = ((KeptRecord)_places!).Read(slot);

    private StatedValue?[] AllStated()
    {
        for (var slot = 0; _isKept && slot < _stated.Length; slot++)
            ValueOf(slot);
        return _stated;
    }
}
