using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Assessments;

/// <summary>
/// The results of a register, by the jurisdictions of its subjects: totals for the rules about members, decisions, and the
/// few subjects that leave most open. Subjects are added one by one and not kept, so that a register may be of any length;
/// the totals of two files add up.
/// </summary>
public sealed class RegisterTotals
{
    private const int FirstOfName = 5;
    private const int MostNames = 1_000;

    private readonly CompiledPlan _plan;
    private readonly PortfolioTotals _totals;
    private readonly HashSet<SubjectKind> _kinds = [];
    private readonly List<Subject> _jurisdictions = [];
    private readonly Dictionary<string, Subject> _jurisdictionIds = new(StringComparer.Ordinal);
    private readonly List<string> _unknownMembers = [];
    private readonly Dictionary<string, List<Subject>> _firstOf = new(StringComparer.Ordinal);
    private readonly JurisdictionList _listed;
    private RegisterPlaces? _lastPlaces;

    /// <summary>Totals of nothing yet.</summary>
    /// <param name="plan">The plan that evaluates subjects.</param>
    /// <param name="day">The day that all are evaluated.</param>
    /// <param name="jurisdictions">The jurisdictions that are known besides those of the vocabulary; null for none. Of two with one id, these count.</param>
    public RegisterTotals(CompiledPlan plan, CalendarDate day, JurisdictionList? jurisdictions = null)
        : this(plan, day, jurisdictions, countsDecisions: true)
    {
    }

    private RegisterTotals(CompiledPlan plan, CalendarDate day, JurisdictionList? jurisdictions, bool countsDecisions)
        : this(plan, jurisdictions, new PortfolioTotals(plan, day, countsDecisions, isReversible: false))
    {
    }

    internal RegisterTotals(CompiledPlan plan, JurisdictionList? jurisdictions, PortfolioTotals totals)
    {
        _plan = plan;
        _listed = plan.Pack.Vocabulary.Jurisdictions.With(jurisdictions ?? JurisdictionList.Empty);
        _totals = totals;
    }

    /// <summary>The day that all are evaluated.</summary>
    public CalendarDate Day => _totals.Day;

    /// <summary>The jurisdictions, in the order in which they were added.</summary>
    public IReadOnlyList<Subject> Jurisdictions => _jurisdictions;

    /// <summary>How many subjects were added that are no jurisdictions.</summary>
    public long Subjects => _totals.Subjects;

    /// <summary>How many of these may lie in any jurisdiction that was added or in none: they name none, or one that is not known.</summary>
    public long Unplaced => _jurisdictions.Count == 0 ? 0 : Places.Anywhere;

    /// <summary>How many of these lie in a jurisdiction that is known, and neither added nor below one that was: they count in none.</summary>
    public long Elsewhere => Places.Elsewhere;

    /// <summary>The first members of which it is not known where they lie, a few for each name, and the jurisdictions of which it is not known.</summary>
    public IReadOnlyList<UnplacedSubject> UnplacedSubjects
    {
        get
        {
            if (_jurisdictions.Count == 0)
                return [];

            var tree = Places.Tree;
            var members = _firstOf.Where(name => !Places.Find(name.Key).IsKnown).Select(name => name.Value).OrderBy(subjects => subjects[0].Span, SourceSpan.ByPlace).SelectMany(subjects => subjects);
            return [.. members.Concat(_jurisdictions.Where((_, i) => tree.MayLieInAnother(i))).Select(subject => new UnplacedSubject(subject, tree.Names))];
        }
    }

    /// <summary>What could not be read or was not given, as it was said by <see cref="AddUnknownMembers"/>.</summary>
    public IReadOnlyList<string> UnknownMembers => _unknownMembers;

    /// <summary>The jurisdictions that lie in each other, by some mistake, circle by circle. Each counts the members of all.</summary>
    public IReadOnlyList<IReadOnlyList<Subject>> Circles => [.. Places.Tree.Circles.Select(circle => (IReadOnlyList<Subject>)[.. circle.Select(one => _jurisdictions[one])])];

    /// <summary>What is not certain of where subjects lie, at their places: those of <see cref="UnplacedSubjects"/> as warnings, those of <see cref="Circles"/> as errors.</summary>
    public IReadOnlyList<Diagnostic> PlacementDiagnostics
    {
        get
        {
            var diagnostics = new DiagnosticBag();
            foreach (var circle in Circles)
                diagnostics.Report(DiagnosticKinds.JurisdictionCircle, circle[0].Span, ("found", string.Join(", ", circle.Select(one => one.Id))));
            diagnostics.Continue(UnplacedSubjects.Select(subject => subject.ToDiagnostic()));
            return diagnostics.Items;
        }
    }

    /// <summary>The rules.</summary>
    public CompiledPlan Plan => _plan;

    internal SubjectKind Kind => _totals.Kind;

    /// <summary>The totals without what is known besides.</summary>
    internal PortfolioTotals Totals => _totals;

    /// <summary>The first subjects of each name of a jurisdiction.</summary>
    internal IReadOnlyDictionary<string, List<Subject>> FirstOfNames => _firstOf;

    /// <summary>What every jurisdiction comes to, by what was added so far.</summary>
    internal RegisterPlaces Places => _lastPlaces ??= new RegisterPlaces(_jurisdictions, _totals.Places, _listed, _totals.Rules, Day.Year, _unknownMembers.Count > 0);

    /// <summary>Whether subjects of a kind were added, jurisdictions aside.</summary>
    public bool HasMembersOf(SubjectKind kind) => _kinds.Contains(kind);

    /// <summary>The names that are known to be those of jurisdictions: what members name besides may lie anywhere.</summary>
    internal IEnumerable<string> KnownNames => Places.Tree.Names.Distinct().Where(name => Places.Find(name).IsKnown);

    /// <summary>Counts subjects that were drawn together elsewhere; see <see cref="PortfolioTotals.CountSettled"/>.</summary>
    internal void CountSettled(string place, SubjectKind kind, IReadOnlyList<long> decisions)
    {
        _lastPlaces = null;
        _kinds.Add(kind);
        _totals.CountSettled(place, kind, decisions);
    }

    /// <summary>Totals of members alone, for whoever evaluates subjects elsewhere: what each is decided to be is not counted.</summary>
    internal static RegisterTotals OfMembers(CompiledPlan plan, CalendarDate day, JurisdictionList? jurisdictions) => new(plan, day, jurisdictions, countsDecisions: false);

    /// <summary>Totals of nothing yet, for the same plan and day.</summary>
    public RegisterTotals Empty() => new(_plan, _listed, _totals.Empty());

    /// <summary>What a jurisdiction is evaluated to be, by the members so far, on a day of the year that they are counted in.</summary>
    internal Evaluation Evaluate(Subject jurisdiction, DecisionDay day) => Places.Evaluate(_plan, jurisdiction, day);

    /// <summary>Adds a subject with all its parts, each of which counts for itself.</summary>
    /// <exception cref="ArgumentException">It is of another vocabulary than the plan, or a jurisdiction of which there is one with its id; both places are named.</exception>
    public void Add(Subject subject)
    {
        AddOne(subject);
        foreach (var part in subject.HasParts ? subject.Parts : [])
            Add(part);
    }

    private void AddOne(Subject subject)
    {
        _lastPlaces = null;
        if (subject.Kind == Kind)
        {
            AddJurisdiction(subject);
            return;
        }

        _kinds.Add(subject.Kind);
        if (_totals.Count(subject, 1) is { Subjects: <= FirstOfName })
            NoteFirst(subject.Jurisdiction ?? "", subject);
    }

    /// <summary>Adds all of another register, decided by the same plan on the same day.</summary>
    /// <exception cref="ArgumentException">They are of other rules or another day; or both have a jurisdiction with one id, and both places are named.</exception>
    public void Add(RegisterTotals other) => Add(other, static (_, _) => false);

    /// <summary>The same where both may have a jurisdiction that is the same one.</summary>
    internal void Add(RegisterTotals other, Func<Subject, Subject, bool> isSame)
    {
        _lastPlaces = null;
        _totals.Add(other._totals);
        _kinds.UnionWith(other._kinds);
        foreach (var jurisdiction in other._jurisdictions)
        {
            if (!_jurisdictionIds.TryGetValue(jurisdiction.Id, out var known) || !isSame(known, jurisdiction))
                AddJurisdiction(jurisdiction);
        }

        foreach (var name in other._firstOf)
        {
            foreach (var subject in name.Value)
                NoteFirst(name.Key, subject);
        }

        _unknownMembers.AddRange(other._unknownMembers.Where(reason => !_unknownMembers.Contains(reason)).ToList());
    }

    /// <summary>
    /// Says that there are further members that were not given or that nobody could read: every jurisdiction may have any number of
    /// them, and nothing is known of them.
    /// </summary>
    /// <param name="reason">What could not be read, a file's name for one.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public void AddUnknownMembers(string reason)
    {
        if (string.IsNullOrEmpty(reason))
            throw new ArgumentException("Say what could not be read.", nameof(reason));
        _lastPlaces = null;
        _unknownMembers.Add(reason);
    }

    internal void AddJurisdiction(Subject jurisdiction)
    {
        if (_jurisdictionIds.TryGetValue(jurisdiction.Id, out var other))
            throw new ArgumentException($"Duplicate {jurisdiction}: at {other.Span} and at {jurisdiction.Span}.", nameof(jurisdiction));
        _jurisdictionIds.Add(jurisdiction.Id, jurisdiction);
        _jurisdictions.Add(jurisdiction);
    }

    // So that it can be said which they are, should the name turn out to be no jurisdiction's.
    internal void NoteFirst(string name, Subject subject)
    {
        if (!_firstOf.TryGetValue(name, out var first))
        {
            if (_firstOf.Count == MostNames)
                return;
            _firstOf.Add(name, first = []);
        }

        // The first by their places, whichever of two registers had them.
        var place = first.FindIndex(other => SourceSpan.ByPlace.Compare(other.Span, subject.Span) > 0);
        first.Insert(place < 0 ? first.Count : place, subject);
        if (first.Count > FirstOfName)
            first.RemoveAt(FirstOfName);
    }
}
