using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Descriptors;

/// <summary>
/// Puts parts that stand by themselves, the rows of a second table for one, into what they name as their whole. What is given of a kind
/// of parts is taken for all that there are of it, unless something was not read or is left out: then there may be more.
/// </summary>
internal sealed class Assembly
{
    private readonly Dictionary<(string Kind, string Id), Place> _places = [];
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _isOpen;

    private Assembly(DiagnosticBag diagnostics, bool isOpen) => (_diagnostics, _isOpen) = (diagnostics, isOpen);

    /// <summary>The subjects with the parts in them that name them. A part whose whole is not among them stays by itself, which is reported.</summary>
    /// <param name="subjects">The subjects, of one vocabulary.</param>
    /// <param name="diagnostics">Takes what is wrong or worth a look.</param>
    /// <param name="tellsUnknown">Whether a part whose whole is not among them is reported.</param>
    /// <param name="isOpen">Whether there may be further rows that nobody could read, or that are left out.</param>
    public static IReadOnlyList<Subject> Of(IReadOnlyList<Subject> subjects, DiagnosticBag diagnostics, bool tellsUnknown = true, bool isOpen = false)
    {
        for (var i = 0; i < subjects.Count; i++)
        {
            if ((subjects[i].Kind.IsPart && subjects[i].Header.Whole is not null) || (isOpen && HasRows((subjects[i].Statements as PartedFacts)?.Parts)))
                return new Assembly(diagnostics, isOpen).Assemble(subjects, tellsUnknown);
        }

        return subjects;
    }

    private static bool HasRows(IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>>? parts) =>
        parts is not null && parts.Values.Any(list => list is PartRows || list.Any(part => HasRows(part.Parts)));

    private List<Subject> Assemble(IReadOnlyList<Subject> subjects, bool tellsUnknown)
    {
        var roots = subjects.Where(subject => subject.Header.Whole is null).Select(subject => (Subject: subject, Place: new Place(subject))).ToList();
        roots.ForEach(root => Note(root.Place, root.Subject.Id));
        var waiting = subjects.Where(subject => subject.Header.Whole is not null).ToList();

        // A part may be of a part that comes later.
        for (var known = -1; known != waiting.Count && waiting.Count > 0;)
        {
            known = waiting.Count;
            waiting.RemoveAll(Attach);
        }

        foreach (var part in tellsUnknown ? waiting : [])
        {
            var (kind, id) = part.Header.Whole!.Value;
            _diagnostics.Report(DiagnosticKinds.NoSuchWhole, part.Span, ("kind", part.Kind.Label), ("id", part.Id), ("whole", kind.Label), ("found", id));
        }

        return [.. roots.Select(root => root.Place.IsChanged || (_isOpen && root.Place.HasRows) ? root.Place.ToSubject(root.Subject, _isOpen) : root.Subject), .. waiting];
    }

    private bool Attach(Subject part)
    {
        var (kind, id) = part.Header.Whole!.Value;
        if (!_places.TryGetValue((kind.Name, id), out var whole))
            return false;

        var place = new Place(part);
        if (whole.Parts.TryGetValue(part.Kind, out var others) && others.FirstOrDefault(other => ComparedId.Of(other.Id) == ComparedId.Of(part.Id)) is { } first)
            _diagnostics.Report(DiagnosticKinds.DuplicatePart, part.Span, ("kind", part.Kind.Label), ("found", part.Id), ("whole", kind.Label), ("line", first.Span.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        else
            whole.Add(place);
        Note(place, PartedFacts.IdOf(id, part.Id, kind, part.Kind));
        return true;
    }

    private void Note(Place place, string id)
    {
        _places[(place.Kind.Name, id)] = place;
        foreach (var part in place.Parts.Values.SelectMany(list => list))
            Note(part, PartedFacts.IdOf(id, part.Id, place.Kind, part.Kind));
    }

    /// <summary>A subject to which parts can be added.</summary>
    private sealed class Place
    {
        private readonly Dictionary<SubjectKind, List<Place>> _parts = [];

        // The kinds of which parts stand as rows.
        private readonly HashSet<SubjectKind> _rows = [];
        private readonly IReadOnlyList<Deviation> _deviations;
        private readonly IReadOnlyDictionary<int, StatedValue> _facts;
        private readonly bool _hasId;
        private readonly string? _name;
        private bool _isChanged;

        public Place(Subject subject)
            : this(subject, (subject.Statements as PartedFacts)?.Part)
        {
        }

        private Place(Subject subject, StatedPart? part)
        {
            Kind = subject.Kind;
            Id = part?.Id ?? subject.Id;
            Span = subject.Span;
            _hasId = part?.HasId ?? true;
            _name = subject.Name;
            _deviations = subject.Deviations;
            var parted = subject.Statements as PartedFacts;
            _facts = Enumerable.Range(0, Kind.Facts.Count)
                .Select(slot => (Slot: slot, Stated: parted is null ? subject.Stated(slot) : parted.OwnValueOf(slot)))
                .Where(fact => fact.Stated is not null)
                .ToDictionary(fact => fact.Slot, fact => fact.Stated!);
            foreach (var kind in parted?.Parts.Keys ?? [])
            {
                _parts[kind] = [.. subject.Parts.Where(child => child.Kind == kind).Select(child => new Place(child))];
                if (parted!.Parts[kind] is PartRows)
                    _rows.Add(kind);
            }
        }

        public SubjectKind Kind { get; }

        public string Id { get; }

        public SourceSpan Span { get; }

        public IReadOnlyDictionary<SubjectKind, List<Place>> Parts => _parts;

        public bool HasRows => _rows.Count > 0 || _parts.Values.Any(list => list.Exists(part => part.HasRows));

        public bool IsChanged => _isChanged || _parts.Values.Any(list => list.Exists(part => part.IsChanged));

        public void Add(Place part)
        {
            _isChanged = true;
            _rows.Add(part.Kind);
            if (!_parts.TryGetValue(part.Kind, out var list))
                _parts.Add(part.Kind, list = []);
            list.Add(part);
        }

        public Subject ToSubject(Subject root, bool isOpen)
        {
            var deviations = new PartDeviations();
            return new Subject(Statements.Of(Kind, root.Header, _facts, PartsOf(deviations, isOpen)), _deviations, deviations);
        }

        private Dictionary<SubjectKind, IReadOnlyList<StatedPart>> PartsOf(PartDeviations deviations, bool isOpen) => _parts.ToDictionary(kind => kind.Key, IReadOnlyList<StatedPart> (kind) =>
        {
            List<StatedPart> parts = [.. kind.Value.Select(part => part.ToPart(deviations, isOpen))];
            return _rows.Contains(kind.Key) ? new PartRows(parts, isOpen) : parts;
        });

        private StatedPart ToPart(PartDeviations deviations, bool isOpen)
        {
            var part = new StatedPart(Id, Span) { HasId = _hasId, Name = _name, Facts = _facts, Parts = PartsOf(deviations, isOpen) };
            if (_deviations.Count > 0)
                deviations.Add(part, _deviations);
            return part;
        }
    }
}
