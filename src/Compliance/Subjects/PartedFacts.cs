using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Subjects;

/// <summary>
/// What is stated of a subject that has parts, or is one. What follows from the others, a fact of what it is a part of or a number over
/// its parts, is worked out when it is first read.
/// </summary>
internal sealed class PartedFacts : Statements, IPartValues
{
    private readonly StatedValue?[] _own;
    private readonly IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> _parts;
    private readonly PartedFacts? _whole;
    private IReadOnlyList<PartedFacts>? _children;
    private Narrowing? _narrowing;

    /// <summary>What is stated of a subject that is no part.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="header">What is said besides the facts.</param>
    /// <param name="own">What is stated in each slot.</param>
    /// <param name="parts">Its parts, by their kind.</param>
    public PartedFacts(SubjectKind kind, SubjectHeader header, StatedValue?[] own, IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> parts)
        : this(kind, header, own, parts, whole: null, stated: null)
    {
    }

    private PartedFacts(
        SubjectKind kind, SubjectHeader header, StatedValue?[] own, IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> parts, PartedFacts? whole, StatedPart? stated)
        : base(kind, new StatedValue?[own.Length], isRead: false)
    {
        Header = header;
        _own = own;
        _parts = parts;
        _whole = whole;
        Part = stated;
    }

    /// <inheritdoc/>
    public override SubjectHeader Header { get; }

    /// <inheritdoc/>
    public override ICellPlaces? Places => null;

    /// <inheritdoc/>
    public SourceSpan Place => Header.Span;

    /// <summary>What it is a part of; null where it is none.</summary>
    public PartedFacts? Whole => _whole;

    /// <summary>The part as it stands in the file of its whole; null where it is none.</summary>
    public StatedPart? Part { get; }

    /// <summary>What is stated of its parts, by their kind.</summary>
    public IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> Parts => _parts;

    /// <summary>Its parts, one below it, in the order of the vocabulary and of the file.</summary>
    public IReadOnlyList<PartedFacts> Children => _children ??= MakeChildren();

    /// <summary>For each kind of its parts of which there may be an unknown number, one of which nothing is stated.</summary>
    public IEnumerable<PartedFacts> UnknownChildren => Kind.Contains.Where(MayBeMore).Select(kind => Child(new StatedPart("?", Header.Span), kind));

    /// <summary>The id of a part by that of its whole and its own.</summary>
    public static string IdOf(string whole, string part, SubjectKind kindOfWhole, SubjectKind kind) => kindOfWhole.Contains.Count == 1 ? $"{whole}/{part}" : $"{whole}/{kind.Name} {part}";

    /// <summary>The same facts as those of a subject that may have parts, or be one.</summary>
    public static PartedFacts Of(Statements statements)
    {
        if (statements is PartedFacts parted)
            return parted;

        var own = new StatedValue?[statements.Kind.Facts.Count];
        for (var slot = 0; slot < own.Length; slot++)
            own[slot] = statements.ValueOf(slot);
        return new PartedFacts(statements.Kind, statements.Header, own, StatedPart.Unknown);
    }

    /// <summary>The slots of the facts of which what is stated and what follows from the parts cannot both hold.</summary>
    public IEnumerable<int> Contradicted => Kind.Following.Where(slot =>
        _own[slot] is { } stated && FollowingOf(slot) is var (figure, follows) && FollowingValue.IsContradicted(Kind.Facts[slot], stated, figure, follows));

    /// <inheritdoc/>
    public override StatedValue? OwnValueOf(int slot) => _own[slot];

    /// <inheritdoc/>
    public override Narrowing? Narrowing => Kind.Invariants is Invariants invariants
        ? _narrowing ??= invariants.Narrow(slot => _own[slot]?.PossibleValues ?? Kind.Facts[slot].DomainValues)
        : null;

    /// <inheritdoc/>
    public IPartValues? WholeOf(SubjectKind kind)
    {
        for (var above = _whole; above is not null; above = above._whole)
        {
            if (above.Kind.Name == kind.Name)
                return above;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool CollectParts(SubjectKind kind, List<IPartValues> parts)
    {
        var mayBeMore = false;
        foreach (var inner in Kind.Contains)
            mayBeMore |= (inner == kind || inner.HasBelow(kind)) && MayBeMore(inner);
        foreach (var child in Children)
        {
            if (child.Kind == kind)
                parts.Add(child);
            else if (child.Kind.HasBelow(kind))
                mayBeMore |= child.CollectParts(kind, parts);
        }

        return mayBeMore;
    }

    /// <inheritdoc/>
    public override Statements Under(SubjectHeader header) => new PartedFacts(Kind, header, _own, _parts, _whole, Part);

    /// <inheritdoc/>
    public override Statements With(int slot, StatedValue? stated)
    {
        var own = (StatedValue?[])_own.Clone();
        own[slot] = stated;
        return new PartedFacts(Kind, Header, own, _parts, _whole, Part);
    }

    /// <inheritdoc/>
    protected override StatedValue? Read(int slot) => Narrowing is { } narrowing && narrowing.Values.ContainsKey(slot)
        ? NarrowedValue.Of(Kind.Facts[slot], slot, _own[slot], narrowing, Header)
        : Follow(slot);

    // What is stated, with what follows from parts and wholes.
    private StatedValue? Follow(int slot) => FollowingOf(slot) is var (figure, follows)
        ? FollowingValue.Of(Kind.Facts[slot], _own[slot], figure, follows)
        : _own[slot] ?? (Kind.Facts[slot].Derivation as PartDerivation)?.ValueFor(this);

    // Nobody has said how many there are, or further ones stand in what could not be read.
    private bool MayBeMore(SubjectKind kind) => !_parts.TryGetValue(kind, out var parts) || parts is PartRows { MayBeMore: true };

    // What a fact comes to by the parts; null where nothing follows from them.
    private (Fact Figure, StatedValue Value)? FollowingOf(int slot)
    {
        if (Kind.FollowingOf(slot) is not (>= 0 and var figure) || ValueOf(figure) is not { } follows)
            return null;

        var isThere = Kind.SlotOf(ExistenceDerivation.NameOf(Kind.Facts[figure].Name)) is var existence && (existence < 0 || ValueOf(existence)?.PossibleValues is ChoiceSet { Members: 2 });
        return isThere ? (Kind.Facts[figure], follows) : null;
    }

    private List<PartedFacts> MakeChildren()
    {
        var children = new List<PartedFacts>();
        foreach (var kind in Kind.Contains)
        {
            if (!_parts.TryGetValue(kind, out var parts))
                continue;

            foreach (var part in parts)
                children.Add(Child(part, kind));
        }

        return children;
    }

    // A part is evaluated on the day of its whole, and lies where that lies.
    private PartedFacts Child(StatedPart part, SubjectKind kind)
    {
        var header = new SubjectHeader(IdOf(part, kind), part.Name, Header.Date, Header.Jurisdiction, Header.Source, part.Span) { Days = Header.Days };
        return new PartedFacts(kind, header, Fill(kind, part.Facts), part.Parts, this, part);
    }

    // Two kinds of parts may have the same ids: the kind is named where there are several.
    private string IdOf(StatedPart part, SubjectKind kind) => IdOf(Header.Id, part.Id, Kind, kind);
}
