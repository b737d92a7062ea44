using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Subjects;

/// <summary>
/// What is stated of one subject, wherever it comes from: a box of facts. A fact that is not stated may be anything that the
/// vocabulary allows. What it says never changes.
/// </summary>
internal abstract class Statements : IFactReadings
{
    private readonly StatedValue?[] _values;

    // Whether a value that is not there is not stated; else it may not have been read yet.
    private readonly bool _isRead;

    /// <summary>What is stated in each slot; the array is its own from then on.</summary>
    protected Statements(SubjectKind kind, StatedValue?[] values, bool isRead)
    {
        Kind = kind;
        _values = values;
        _isRead = isRead;
    }

    /// <summary>What kind of subject it is about.</summary>
    public SubjectKind Kind { get; }

    /// <summary>What is said besides the facts.</summary>
    public abstract SubjectHeader Header { get; }

    /// <summary>Where values stand that have no place of their own; null where all have one.</summary>
    public abstract ICellPlaces? Places { get; }

    /// <summary>What invariants leave of it; null where there are none.</summary>
    public virtual Narrowing? Narrowing => null;

    /// <summary>What is stated of a fact itself, whatever follows from elsewhere.</summary>
    public virtual StatedValue? OwnValueOf(int slot) => Stated(slot);

    /// <summary>What is stated of a fact, with its place; null where nothing is.</summary>
    public StatedValue? Stated(int slot)
    {
        // What many rows of a register share has no place until one of them is asked for it.
        var stated = ValueOf(slot);
        return stated is { Span.File: null } && Places is { } places ? _values[slot] = stated with { Span = places.Of(slot) } : stated;
    }

    /// <summary>The same for who does not ask where it stands, which takes time to find out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StatedValue? ValueOf(int slot) => _values[slot] is { } stated ? stated : _isRead ? null : _values[slot] = Read(slot);

    /// <summary>Where that stands which is stated of a fact; null where nothing is.</summary>
    public SourceSpan? SpanOf(int slot) => ValueOf(slot) is not { } stated ? null : stated.Span.File is null && Places is { } places ? places.Of(slot) : stated.Span;

    /// <summary>What a fact may be.</summary>
    public PossibleValues ValuesOf(int slot) => ValueOf(slot)?.PossibleValues ?? Kind.Facts[slot].DomainValues;

    /// <summary>Whether a fact has the very box that it has for another subject of the kind, as it does in a changed copy unless it is what was changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool SharesBox(Statements other, int slot) =>
        (ReferenceEquals(_values[slot], other._values[slot]) && _isRead && other._isRead) || ReferenceEquals(ValuesOf(slot), other.ValuesOf(slot));

    /// <inheritdoc/>
    public Interval RangeOf(int slot) => ((NumberRange)ValuesOf(slot)).Interval;

    /// <inheritdoc/>
    public ulong MembersOf(int slot) => ((ChoiceSet)ValuesOf(slot)).Members;

    /// <summary>The readings of a number, count or date; null where it has one only.</summary>
    public IReadOnlyList<Interval>? ReadingsOf(int slot) => ValueOf(slot)?.PossibleValues is NumberRange { IsAmbiguous: true } range ? range.Readings : null;

    /// <summary>What is stated of a subject and of its parts, by their kind.</summary>
    public static Statements Of(SubjectKind kind, SubjectHeader header, IReadOnlyDictionary<int, StatedValue> facts, IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> parts) =>
        parts.Count == 0 && (kind.Contains.Count == 0 || kind.Invariants is null) ? new StatedFacts(kind, header, facts) : new PartedFacts(kind, header, Fill(kind, facts), parts);

    /// <summary>The same facts under another header.</summary>
    public virtual Statements Under(SubjectHeader header) => new StatedFacts(Kind, header, All(), Places);

    /// <summary>The same with one fact stated otherwise; null to state nothing.</summary>
    public virtual Statements With(int slot, StatedValue? stated)
    {
        var copy = (StatedValue?[])All().Clone();
        copy[slot] = stated;
        return new StatedFacts(Kind, Header, copy, Places);
    }

    /// <summary>What is stated in each slot, of what is stated by slot.</summary>
    protected static StatedValue?[] Fill(SubjectKind kind, IReadOnlyDictionary<int, StatedValue> facts)
    {
        var values = new StatedValue?[kind.Facts.Count];
        for (var slot = 0; slot < values.Length; slot++)
            values[slot] = facts.TryGetValue(slot, out var stated) ? stated : null;
        return values;
    }

    /// <summary>Reads what is stated of a fact that was not read yet.</summary>
    protected abstract StatedValue? Read(int slot);

    private StatedValue?[] All()
    {
        for (var slot = 0; !_isRead && slot < _values.Length; slot++)
            ValueOf(slot);
        return _values;
    }
}
