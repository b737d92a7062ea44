using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
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
    private readonly CompiledPlan _plan;
    private readonly AggregateRule[] _rules;
    private readonly HashSet<SubjectKind> _memberKinds;
    private readonly Dictionary<string, PlaceTotals> _places = new(StringComparer.Ordinal);
    private readonly List<Subject> _jurisdictions = [];
    private readonly Dictionary<SubjectKind, (FactRow Row, Verdict[] Verdicts)> _scratch = [];

    /// <summary>Totals of nothing yet.</summary>
    /// <param name="plan">The plan that evaluates subjects.</param>
    /// <param name="day">The day that all are evaluated.</param>
    public RegisterTotals(CompiledPlan plan, CalendarDate day)
    {
        _plan = plan;
        Day = day;
        Kind = plan.Pack.Vocabulary.FindKind(AggregateReader.Jurisdiction)
            ?? throw new ArgumentException($"The vocabulary of {plan.Pack.Id} has no kind '{AggregateReader.Jurisdiction}': there is nothing to assess.", nameof(plan));
        _rules = AggregateRule.Among(plan.RulesFor(Kind));
        _memberKinds = [.. _rules.Select(rule => rule.Aggregate.Members)];
    }

    /// <summary>The day that all are evaluated.</summary>
    public CalendarDate Day { get; }

    /// <summary>The jurisdictions, in the order in which they were added.</summary>
    public IReadOnlyList<Subject> Jurisdictions => _jurisdictions;

    /// <summary>How many subjects were added that are no jurisdictions.</summary>
    public long Subjects { get; private set; }

    /// <summary>How many of these lie in no jurisdiction that was added, and so count in none.</summary>
    public long Unplaced => _places.Where(place => _jurisdictions.All(jurisdiction => jurisdiction.Id != place.Key)).Sum(place => place.Value.Subjects);

    internal CompiledPlan Plan => _plan;

    internal SubjectKind Kind { get; }

    internal IReadOnlyList<AggregateRule> Rules => _rules;

    /// <summary>Totals of nothing yet, for the same plan and day.</summary>
    public RegisterTotals Empty() => new(_plan, Day);

    /// <summary>Adds a subject.</summary>
    /// <exception cref="ArgumentException">It is of another vocabulary than the plan.</exception>
    public void Add(Subject subject)
    {
        if (subject.Kind == Kind)
        {
            _jurisdictions.Add(subject);
            if (_memberKinds.Contains(Kind) && subject.Jurisdiction is { } above)
                PlaceOf(above).Add(subject);
            return;
        }

        Subjects++;
        var place = PlaceOf(subject.Jurisdiction ?? "");
        place.Count(Evaluate(subject));
        if (_memberKinds.Contains(subject.Kind))
            place.Add(subject);
    }

    /// <summary>Adds all of another register, evaluated by the same plan as of the same day.</summary>
    public void Add(RegisterTotals other)
    {
        Subjects += other.Subjects;
        _jurisdictions.AddRange(other._jurisdictions);
        foreach (var place in other._places)
            PlaceOf(place.Key).Add(place.Value);
    }

    /// <summary>The totals of a jurisdiction with all jurisdictions below it.</summary>
    internal PlaceTotals Of(Subject jurisdiction)
    {
        var totals = new PlaceTotals(_rules, Day.Year);
        foreach (var id in WithThoseBelow(jurisdiction.Id))
        {
            if (_places.TryGetValue(id, out var place))
                totals.Add(place);
        }

        return totals;
    }

    // Subjects come and go, and their numbers and verdicts are not read again.
    private Decision Evaluate(Subject subject)
    {
        var plan = _plan.PlanFor(subject.Kind);
        if (!_scratch.TryGetValue(subject.Kind, out var scratch))
            _scratch.Add(subject.Kind, scratch = (FactRow.Of(subject), new Verdict[plan.Rules.Length]));

        scratch.Row.Fill(subject);
        plan.Evaluate(subject, scratch.Row, Day, scratch.Verdicts);
        return Decisions.Of(plan, scratch.Verdicts);
    }

    private HashSet<string> WithThoseBelow(string id)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { id };
        var queue = new Queue<string>([id]);
        while (queue.Count > 0)
        {
            var above = queue.Dequeue();
            foreach (var below in _jurisdictions.Where(jurisdiction => jurisdiction.Jurisdiction == above && found.Add(jurisdiction.Id)))
                queue.Enqueue(below.Id);
        }

        return found;
    }

    private PlaceTotals PlaceOf(string id)
    {
        if (!_places.TryGetValue(id, out var place))
            _places.Add(id, place = new PlaceTotals(_rules, Day.Year));
        return place;
    }
}
