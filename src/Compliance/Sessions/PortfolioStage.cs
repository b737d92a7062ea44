using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Portfolios;

namespace Compliance.Sessions;

/// <summary>
/// What follows the deciding of single subjects, the same for every engine: the totals of the jurisdictions are brought up to
/// date, and the rules about members are decided by them.
/// </summary>
internal sealed class PortfolioStage
{
    private readonly KindPlan _plan;
    private readonly Portfolio _portfolio;

    /// <summary>A stage that counts nothing yet.</summary>
    /// <param name="plan">The rules for jurisdictions.</param>
    public PortfolioStage(KindPlan plan)
    {
        _plan = plan;
        _portfolio = new Portfolio(plan.Kind, plan.Rules.Select(rule => rule.Rule));
    }

    /// <summary>The kind that jurisdictions are of.</summary>
    public SubjectKind Jurisdictions => _portfolio.Jurisdictions;

    /// <summary>Counts a subject as it is now, in the place of what it was.</summary>
    public void Count(SubjectEntry entry)
    {
        Change(entry.Counted, entry.Subject, entry.Day.Date.Year);
        entry.AwaitsMembers |= entry.Subject.Kind == Jurisdictions;
        entry.Counted = entry.Subject;
    }

    /// <summary>Counts a subject no longer.</summary>
    public void Discount(SubjectEntry entry)
    {
        if (entry.Counted is not null)
            Change(entry.Counted, null, 0);
        entry.Counted = null;
    }

    /// <summary>The ids of the jurisdictions whose numbers may differ since the last time, with the rules whose they are.</summary>
    public IEnumerable<(string Id, RuleSet Rules)> Settle() => _portfolio.Settle().Select(entry => (entry.Jurisdiction.Id, entry.Rules));

    /// <summary>What changes in jurisdictions if a subject is as evaluated; the totals are left as they were.</summary>
    /// <param name="entry">The subject as it is; null where it is not there.</param>
    /// <param name="changed">Its evaluation as it would be; a jurisdiction's is brought up to date with its members.</param>
    /// <param name="current">The evaluation of a jurisdiction, by its id.</param>
    public IReadOnlyList<FindingChangedEventArgs> Preview(SubjectEntry? entry, ref Evaluation changed, Func<string, Evaluation> current)
    {
        var subject = changed.Subject;
        var changes = new List<FindingChangedEventArgs>();
        Change(entry?.Counted, subject, changed.Day.Date.Year);
        foreach (var (id, rules) in Settle())
        {
            if (subject.Kind == Jurisdictions && subject.Id == id)
                changed = Decide(changed, RuleSet.All);
            else
                changes.AddRange(FindingChangedEventArgs.Between(current(id), Decide(current(id), rules)));
        }

        Change(subject, entry?.Counted, entry?.Day.Date.Year ?? 0);
        _portfolio.Settle();
        return changes;
    }

    private void Change(Subject? before, Subject? after, int year)
    {
        var kind = (before ?? after)!.Kind;
        if (_portfolio.HasMembersOf(kind))
            _portfolio.Change(before, after);
        if (kind != Jurisdictions)
            return;
        if (after is null)
            _portfolio.Remove(before!);
        else
            _portfolio.Put(after, year);
    }

    /// <summary>A jurisdiction's evaluation with the rules about members decided by them.</summary>
    /// <param name="evaluation">The evaluation so far.</param>
    /// <param name="changed">The rules whose numbers may differ from those in it.</param>
    public Evaluation Decide(Evaluation evaluation, RuleSet changed)
    {
        var id = evaluation.Subject.Id;
        return PortfolioVerdicts.Apply(_plan, evaluation, _portfolio.Rules, changed, rule => _portfolio.Read(id, rule), _ => _portfolio.MembersOf(id));
    }
}
