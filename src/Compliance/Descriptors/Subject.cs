using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>
/// One subject with all that is stated about it: a box of facts. A fact that is not stated may be anything that the
/// vocabulary allows. A subject never changes; <see cref="With(string, FactValue)"/> gives a changed copy.
/// </summary>
public sealed partial class Subject : IFactReadings
{
    private FactRow? _row;
    private bool _isWarm;
    private int _idHash;
    private readonly PartDeviations? _ofParts;
    private IReadOnlyList<Subject>? _parts;

    /// <summary>A subject of which something is stated, with its departures from rules.</summary>
    internal Subject(Statements statements, IReadOnlyList<Deviation> deviations, PartDeviations? ofParts = null)
    {
        Kind = statements.Kind;
        Statements = NarrowedFacts.Of(statements);
        Deviations = deviations;
        HasDeviations = deviations.Count > 0;
        _ofParts = ofParts;
    }

    /// <summary>A subject of facts at hand, by slot.</summary>
    internal Subject(SubjectKind kind, SubjectHeader header, IReadOnlyDictionary<int, StatedValue> facts, IReadOnlyList<Deviation>? deviations = null)
        : this(new StatedFacts(kind, header, facts), deviations ?? [])
    {
    }

    /// <summary>A subject without departures.</summary>
    internal Subject(Statements statements)
        : this(statements, [])
    {
    }

    /// <summary>A subject of which nothing is stated.</summary>
    internal static Subject Unknown(SubjectKind kind) =>
        new(new StatedFacts(kind, new SubjectHeader("", null, null, null, null, SourceSpan.None), new StatedValue?[kind.Facts.Count]));

    /// <summary>What kind of subject it is.</summary>
    public SubjectKind Kind { get; }

    /// <summary>Its id, as the bureau has it.</summary>
    public string Id => Header.Id;

    /// <summary>Its name, or null.</summary>
    public string? Name => Header.Name;

    /// <summary>The day it is to be evaluated; the last of <see cref="Days"/> where only a month or a year is given, and null where nothing is.</summary>
    public CalendarDate? Date => Header.Date;

    /// <summary>The days of which one is meant, where only a month or a year is given; null where one day is given, or none.</summary>
    public PossibleDays? Days => Header.Days;

    /// <summary>The jurisdiction that it lies in; null where none is given.</summary>
    public string? Jurisdiction => Header.Jurisdiction;

    /// <summary>Where its figures come from; null where nothing is said.</summary>
    public string? Source => Header.Source;

    /// <summary>Departures from rules.</summary>
    public IReadOnlyList<Deviation> Deviations { get; }

    /// <summary>Its source location.</summary>
    public SourceSpan Span => Header.Span;

    /// <summary>
    /// Its parts that are known, one below it, in the order of the vocabulary and of the file: each a subject with facts and findings of
    /// its own, under an id that begins with that of its whole. None for most subjects.
    /// </summary>
    public IReadOnlyList<Subject> Parts => _parts ??= Statements is PartedFacts { Children: { Count: > 0 } children }
        ? [.. children.Select(child => new Subject(child, _ofParts?.Of(child.Part!) ?? [], _ofParts) { Whole = this })]
        : [];

    /// <summary>What it is a part of; null where it is none.</summary>
    public Subject? Whole { get; private set; }

    /// <summary>Whether it has parts that are known.</summary>
    internal bool HasParts => Statements is PartedFacts && Parts.Count > 0;

    /// <summary>What it is a part of and no part of anything itself; itself where it is no part.</summary>
    internal Subject Root => Whole?.Root ?? this;

    /// <summary>Its parts at any depth, each behind what contains it.</summary>
    internal IEnumerable<Subject> AllParts => Parts.SelectMany(part => part.AllParts.Prepend(part));

    /// <summary>For each kind of its parts of which nobody has said how many there are, one of which nothing is known but what it is a part of.</summary>
    internal IEnumerable<Subject> UnknownParts => Kind.Contains.Count == 0 ? [] : PartedFacts.Of(Statements).UnknownChildren.Select(child => new Subject(child) { Whole = this });

    /// <summary>What is stated of it.</summary>
    internal Statements Statements { get; }

    /// <summary>Whether it states any departure.</summary>
    internal bool HasDeviations { get; }

    internal SubjectHeader Header => Statements.Header;

    /// <summary>The hash code of the id, worked out once.</summary>
    internal int IdHash => _idHash != 0 ? _idHash : _idHash = HashOf(Id);

    internal static int HashOf(string id) => StringComparer.Ordinal.GetHashCode(id) | int.MinValue;

    /// <summary>The box as a row of numbers, for the compiled kernel; the first to ask makes it, and two at once make the same.</summary>
    internal FactRow Row => _row ??= FactRow.Of(Statements);

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

    /// <summary>What is stated of a fact; null where nothing is.</summary>
    /// <param name="slot">The fact's place in <see cref="SubjectKind.Facts"/>.</param>
    public StatedValue? Stated(int slot) => Statements.Stated(slot);

    /// <summary>The same without its source location, which takes time to find.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal StatedValue? ValueOf(int slot) => Statements.ValueOf(slot);

    /// <summary>Where that stands which is stated of a fact; null where nothing is.</summary>
    internal SourceSpan? SpanOf(int slot) => Statements.SpanOf(slot);

    /// <summary>What is stated of a fact, by its name or either label; null where nothing is.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    public StatedValue? Stated(string fact) => Stated(Kind.RequireSlot(fact));

    /// <summary>Whether anything is stated of a fact, if only as an interval.</summary>
    internal bool IsStated(int slot) => ValueOf(slot) is not null;

    /// <summary>What a fact may be.</summary>
    public PossibleValues ValuesOf(int slot) => Statements.ValuesOf(slot);

    /// <inheritdoc/>
    public Interval RangeOf(int slot) => Statements.RangeOf(slot);

    /// <inheritdoc/>
    public ulong MembersOf(int slot) => Statements.MembersOf(slot);

    /// <inheritdoc/>
    IReadOnlyList<Interval>? IFactReadings.ReadingsOf(int slot) => Statements.ReadingsOf(slot);

    /// <summary>A copy in which one fact is stated otherwise.</summary>
    /// <param name="fact">The fact's name or either label.</param>
    /// <param name="value">The value as a descriptor writes it, <c>512 t</c> or <c>76..80 %</c>; null to state nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    /// <exception cref="ReadException">The value is not one that the fact can have.</exception>
    public Subject With(string fact, string? value) => With(fact, value is null ? FactValue.Unknown : value);

    /// <summary>A copy in which one fact is stated otherwise.</summary>
    /// <param name="fact">The fact's name or either label.</param>
    /// <param name="value">A number in the fact's own unit, a yes or no, a day, an interval, choices, or a text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The kind has no such fact.</exception>
    /// <exception cref="ReadException">The value is not one that the fact can have.</exception>
    public Subject With(string fact, FactValue value) => With(Kind.RequireSlot(fact), value).Require();

    /// <summary>A copy in which one fact is stated otherwise; or nothing, and all that is wrong: no such fact among it, with the nearest one.</summary>
    /// <param name="fact">The fact's name or either label.</param>
    /// <param name="value">The value as a descriptor writes it; null to state nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public ReadResult<Subject> TryWith(string fact, string? value) => TryWith(fact, value is null ? FactValue.Unknown : value);

    /// <summary>A copy in which one fact is stated otherwise; or nothing, and all that is wrong: no such fact among it, with the nearest one.</summary>
    /// <param name="fact">The fact's name or either label.</param>
    /// <param name="value">A number in the fact's own unit, a yes or no, a day, an interval, choices, or a text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ReadResult<Subject> TryWith(string fact, FactValue value)
    {
        var name = Argument.NotNull(fact, nameof(fact)).Trim();
        Argument.NotNull(value, nameof(value));
        var slot = Kind.SlotOfNameOrLabel(name);
        if (slot >= 0)
            return With(slot, value);

        var diagnostics = new DiagnosticBag();
        FactsReader.ReportUnknown(name, SourceSpan.None, Kind, diagnostics);
        return new ReadResult<Subject>(null, diagnostics.Items);
    }

    /// <summary>A copy under another id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Subject As(string id) => Argument.NotNull(id, nameof(id)).Trim() is { Length: > 0 } trimmed
        ? new(Statements.Under(Header with { Id = trimmed }), Deviations, _ofParts)
        : throw new ArgumentException("A subject has an id.", nameof(id));

    /// <summary>A copy to be evaluated another day.</summary>
    public Subject On(CalendarDate date) => new(Statements.Under(Header with { Date = date, Days = null }), Deviations, _ofParts);

    /// <summary>A copy that stands elsewhere, with the places of some of its facts.</summary>
    internal Subject At(SourceSpan place, IEnumerable<KeyValuePair<int, SourceSpan>> facts)
    {
        var statements = Statements.Under(Header with { Span = place });
        foreach (var (slot, span) in facts.Select(fact => (fact.Key, fact.Value)))
        {
            if (statements.OwnValueOf(slot) is { } stated)
                statements = statements.With(slot, stated with { Span = span });
        }

        return new Subject(statements, Deviations, _ofParts);
    }

    /// <summary>The kind and id.</summary>
    public override string ToString() => $"{Kind.Name} {Id}";

    private ReadResult<Subject> With(int slot, FactValue value)
    {
        var diagnostics = new DiagnosticBag();
        var node = value.NodeFor(Kind.Facts[slot], diagnostics);
        var stated = node is null ? null : FactReader.Read(Kind.Facts[slot], node, null, diagnostics);
        if (diagnostics.HasErrors)
            return new ReadResult<Subject>(null, diagnostics.Items);

        var changed = new Subject(Statements.With(slot, stated), Deviations, _ofParts) { Whole = Whole };

        // What follows from the fact by way of parts differs too.
        changed._row = Statements is PartedFacts || Kind.Invariants is not null ? null : _row?.With(changed.Statements, slot);
        changed._idHash = _idHash;
        return new ReadResult<Subject>(changed, diagnostics.Items);
    }
}
