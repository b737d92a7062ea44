using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Assessments;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Portfolios;
using Compliance.Sessions;

namespace Compliance.Registers;

/// <summary>
/// The jurisdictions of a register, held until all that lies in them was counted: then each is evaluated as <see cref="AnnualAssessment"/> does, by the
/// totals of the year of its own day. Members come one by one and are not kept. It belongs to one thread at a time; what several
/// threads counted is added.
/// </summary>
public sealed class HeldJurisdictions
{
    private readonly CompiledPlan _plan;
    private readonly EvaluationOptions _options;
    private readonly IReadOnlyList<Dated> _jurisdictions;
    private readonly Dictionary<int, RegisterTotals> _years = [];

    /// <summary>Jurisdictions of which nothing was counted yet.</summary>
    /// <param name="plan">The rules.</param>
    /// <param name="options">The days that are evaluated, and the jurisdictions that are known besides.</param>
    /// <param name="jurisdictions">The jurisdictions, each once.</param>
    /// <exception cref="InvalidOperationException">One has no date, and the options have no day for it.</exception>
    /// <exception cref="ArgumentException">Two have one id; both places are named.</exception>
    public HeldJurisdictions(CompiledPlan plan, EvaluationOptions options, IEnumerable<Subject> jurisdictions)
        : this(plan, options, [.. jurisdictions.Select(one => new Dated(one, DayOf(options, one)))])
    {
        foreach (var totals in _years.Values)
        {
            foreach (var (jurisdiction, _) in _jurisdictions)
                totals.Add(jurisdiction);
        }
    }

    private HeldJurisdictions(CompiledPlan plan, EvaluationOptions options, IReadOnlyList<Dated> jurisdictions)
    {
        _plan = plan;
        _options = options;
        _jurisdictions = jurisdictions;
        foreach (var (_, day) in jurisdictions)
        {
            if (!_years.ContainsKey(day.Date.Year))
                _years.Add(day.Date.Year, RegisterTotals.OfMembers(plan, day.Date, options.Jurisdictions));
        }

        if (options.IsExcerpt)
            AddUnknownMembers("--partial");
    }

    /// <summary>Whether there are any: else nothing has to be counted.</summary>
    public bool Any => _jurisdictions.Count > 0;

    /// <summary>The first members of which it is not known where they lie, a few for each name, and the jurisdictions of which it is not known.</summary>
    public IReadOnlyList<UnplacedSubject> UnplacedSubjects => _years.Values.FirstOrDefault()?.UnplacedSubjects ?? [];

    /// <summary>How many members there are of which it is not known where they lie.</summary>
    public long Unplaced => _years.Values.FirstOrDefault()?.Unplaced ?? 0;

    /// <summary>What is not certain of where subjects lie, at their places: jurisdictions that lie in each other are an error, members that may lie in any of them a warning.</summary>
    public IReadOnlyList<Diagnostic> PlacementDiagnostics => _years.Values.FirstOrDefault()?.PlacementDiagnostics ?? [];

    /// <summary>A count of nothing yet, for <see cref="Add(HeldJurisdictions)"/>.</summary>
    public HeldJurisdictions Empty() => new(_plan, _options with { IsExcerpt = false }, _jurisdictions);

    /// <summary>Counts a subject, which is none of the jurisdictions.</summary>
    public void Add(Subject subject)
    {
        foreach (var totals in _years.Values)
            totals.Add(subject);
    }

    /// <summary>Adds what was counted elsewhere, by one that <see cref="Empty"/> gave.</summary>
    public void Add(HeldJurisdictions other)
    {
        foreach (var year in other._years)
            _years[year.Key].Add(year.Value);
    }

    /// <summary>Says that there are further members that nobody could read.</summary>
    /// <param name="reason">What could not be read, a file's name for one.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public void AddUnknownMembers(string reason)
    {
        foreach (var totals in _years.Values)
            totals.AddUnknownMembers(reason);
    }

    /// <summary>Evaluates the jurisdictions, in their order, by all that was counted.</summary>
    public IEnumerable<Evaluation> Evaluate()
    {
        foreach (var (jurisdiction, day) in _jurisdictions)
            yield return _years[day.Date.Year].Evaluate(jurisdiction, day);
    }

    private static DecisionDay DayOf(EvaluationOptions options, Subject subject) => options.DayOf(subject.Date, subject.Days)
        ?? throw new InvalidOperationException($"There is no day to evaluate as of: the {subject} has no date, and the options give neither AsOf nor Today.");

    private sealed record Dated(Subject Jurisdiction, DecisionDay Day);
}
