using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Portfolios;
using Compliance.Subjects;
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
    private readonly AggregateRule[] _rules;
    private readonly HashSet<SubjectKind> _memberKinds;
    private readonly Dictionary<string, PlaceTotals> _places = new(StringComparer.Ordinal);
    private readonly List<Subject> _jurisdictions = [];
    private readonly Dictionary<string, Subject> _jurisdictionIds = new(StringComparer.Ordinal);
    private readonly List<string> _unknownMembers = [];
    private readonly Dictionary<string, List<Subject>> _firstOf = new(StringComparer.Ordinal);
    private readonly JurisdictionList _listed;
    private readonly bool _countsDecisions;
    private readonly Dictionary<SubjectKind, (FactRow Row, Verdict[] Verdicts)> _scratch = [];
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
    {
        _countsDecisions = countsDecisions;
        _plan = plan;
        _listed = plan.Pack.Vocabulary.Jurisdictions.With(jurisdictions ?? JurisdictionList.Empty);
        Day = day;
        Kind = plan.Pack.Vocabulary.Register
            ?? throw new ArgumentException($"The vocabulary of {plan.Pack.Id} has no kind with members: there is nothing to assess.", nameof(plan));
        _rules = AggregateRule.Among(plan.RulesFor(Kind));
        _memberKinds = [.. _rules.Select(rule => rule.Aggregate.Members)];
    }

    /// <summary>The day that all are evaluated.</summary>
    public CalendarDate Day { get; }

    /// <summary>The jurisdictions, in the order in which they were added.</summary>
    public IReadOnlyList<Subject> Jurisdictions => _jurisdictions;

    /// <summary>How many subjects were added that are no jurisdictions.</summary>
    public long Subjects { get; private set; }

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
            var members = _firstOf.Where(name => !Places.Find(name.Key).IsKnown).SelectMany(name => name.Value);
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

    internal SubjectKind Kind { get; }

    /// <summary>What every jurisdiction comes to, by what was added so far.</summary>
    internal RegisterPlaces Places => _lastPlaces ??= new RegisterPlaces(_jurisdictions, _places, _listed, _rules, Day.Year, _unknownMembers.Count > 0);

    /// <summary>Totals of members alone, for whoever evaluates subjects elsewhere: what each is decided to be is not counted.</summary>
    internal static RegisterTotals OfMembers(CompiledPlan plan, CalendarDate day, JurisdictionList? jurisdictions) => new(plan, day, jurisdictions, countsDecisions: false);

    /// <summary>Totals of nothing yet, for the same plan and day.</summary>
    public RegisterTotals Empty() => new(_plan, Day, _listed, _countsDecisions);

    /// <summary>What a jurisdiction is evaluated to be, by the members so far, on a day of the year that they are counted in.</summary>
    internal Evaluation Evaluate(Subject jurisdiction, DecisionDay day)
    {
        var places = Places;
        var totals = places.MembersOf(jurisdiction);
        var evaluation = Evaluation.Of(_plan, jurisdiction, day);
        PortfolioVerdicts.Evaluate(_plan.PlanFor(jurisdiction.Kind), evaluation, _rules, RuleSet.All, totals);
        PortfolioVerdicts.Complete(evaluation, _rules, totals, rule => places.OpenFor(jurisdiction, rule));
        return evaluation;
    }

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

        if (!_countsDecisions && !_memberKinds.Contains(subject.Kind))
            return;

        Subjects++;
        var place = PlaceOf(subject.Jurisdiction ?? "");
        place.Count(_countsDecisions ? Evaluate(subject) : null);
        if (!_memberKinds.Contains(subject.Kind))
            return;
        place.Add(subject);
        if (place.Subjects <= FirstOfName)
            NoteFirst(subject.Jurisdiction ?? "", subject);
    }

    /// <summary>Adds all of another register, decided by the same plan on the same day.</summary>
    /// <exception cref="ArgumentException">Both have a jurisdiction with one id; both places are named.</exception>
    public void Add(RegisterTotals other)
    {
        _lastPlaces = null;
        Subjects += other.Subjects;
        foreach (var jurisdiction in other._jurisdictions)
            AddJurisdiction(jurisdiction);
        foreach (var place in other._places)
            PlaceOf(place.Key).Add(place.Value);
        foreach (var name in other._firstOf)
        {
            foreach (var subject in name.Value)
                NoteFirst(name.Key, subject);
        }

        _unknownMembers.AddRange(other._unknownMembers);
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

    private void AddJurisdiction(Subject jurisdiction)
    {
        if (_jurisdictionIds.TryGetValue(jurisdiction.Id, out var other))
            throw new ArgumentException($"Duplicate {jurisdiction}: at {other.Span} and at {jurisdiction.Span}.", nameof(jurisdiction));
        _jurisdictionIds.Add(jurisdiction.Id, jurisdiction);
        _jurisdictions.Add(jurisdiction);
    }

    // So that it can be said which they are, should the name turn out to be no jurisdiction's.
    private void NoteFirst(string name, Subject subject)
    {
        if (!_firstOf.TryGetValue(name, out var first))
        {
            if (_firstOf.Count == MostNames)
                return;
            _firstOf.Add(name, first = []);
        }

        if (first.Count < FirstOfName)
            first.Add(subject);
    }

    // Subjects come and go, and their numbers and verdicts are not read again.
    private Decision Evaluate(Subject subject)
    {
        var plan = _plan.PlanFor(subject.Kind);
        if (!_scratch.TryGetValue(subject.Kind, out var scratch))
            _scratch.Add(subject.Kind, scratch = (FactRow.Of(subject.Statements), new Verdict[plan.Rules.Length]));

        scratch.Row.Fill(subject.Statements);
        plan.Evaluate(subject, scratch.Row, Day, scratch.Verdicts);
        return Decisions.Of(plan, scratch.Verdicts, subject, new DecisionDay(Day, DaySource.AsOf));
    }

    private PlaceTotals PlaceOf(string id)
    {
        if (!_places.TryGetValue(id, out var place))
            _places.Add(id, place = new PlaceTotals(_rules, Day.Year));
        return place;
    }
}
