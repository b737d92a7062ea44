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
/// What follows the evaluation of single subjects, the same for every engine: the totals of the jurisdictions are brought up to
/// date, and the rules about members are evaluated from them.
/// </summary>
internal sealed class PortfolioUpdater
{
    private readonly KindPlan _plan;
    private readonly Portfolio _portfolio;

    /// <summary>A stage that counts nothing yet.</summary>
    /// <param name="plan">The rules for jurisdictions.</param>
    /// <param name="listed">The jurisdictions that are known besides those in the session.</param>
    public PortfolioUpdater(KindPlan plan, JurisdictionList listed)
    {
        _plan = plan;
        _portfolio = new Portfolio(plan.Kind, plan.Rules.Select(rule => rule.Rule), listed);
    }

    /// <summary>The kind that jurisdictions are of.</summary>
    public SubjectKind Jurisdictions => _portfolio.Jurisdictions;

    /// <summary>Whether subjects of a kind count in jurisdictions.</summary>
    public bool HasMembersOf(SubjectKind kind) => _portfolio.HasMembersOf(kind);

    /// <summary>Whether numbers may have changed that were not evaluated yet.</summary>
    public bool IsTouched => _portfolio.Touched().Count > 0;

    /// <summary>The subjects of which it is not known where they lie, and that matters.</summary>
    public IEnumerable<UnplacedSubject> Unplaced => _portfolio.Unplaced();

    /// <summary>The jurisdictions that lie in each other, by some mistake.</summary>
    public IEnumerable<IReadOnlyList<Subject>> Circles => _portfolio.Circles();

    /// <summary>From now on there may be any number of further members of which nothing is known.</summary>
    public void AddUnknownMembers() => _portfolio.AddUnknownMembers();

    /// <summary>Counts a subject as it is now, in the place of what it was.</summary>
    public void Count(SubjectEntry entry)
    {
        Change(entry, entry.Subject, entry.Day.Date.Year);
        entry.AwaitsMembers |= entry.Subject.Kind == Jurisdictions;
    }

    /// <summary>Counts a subject no longer.</summary>
    public void Discount(SubjectEntry entry)
    {
        if (entry.Subject.Kind != Jurisdictions)
            _portfolio.Change(entry, null);
        else if (ReferenceEquals(_portfolio.Find(entry.Subject.Id)?.Jurisdiction, entry))
            _portfolio.Remove(entry.Subject.Id);
    }

    /// <summary>The jurisdictions whose numbers may differ since <see cref="Settle"/>, with the rules whose they are; one that is gone is but a name.</summary>
    public IReadOnlyList<JurisdictionNode> Touched() => _portfolio.Touched();

    /// <summary>Starts a new record of the jurisdictions whose numbers may differ.</summary>
    public void Settle() => _portfolio.Settle();

    /// <summary>Evaluates rules about members from the present totals.</summary>
    /// <param name="evaluation">A jurisdiction's evaluation, which was not handed out.</param>
    /// <param name="place">Its place.</param>
    /// <param name="rules">The rules whose numbers may differ from those that were evaluated.</param>
    public void Evaluate(Evaluation evaluation, JurisdictionNode place, RuleSet rules)
    {
        var totals = _portfolio.TotalsOf(place);
        place.Settle(totals, rules);
        PortfolioVerdicts.Evaluate(_plan, evaluation, _portfolio.Rules, rules, totals);
    }

    /// <summary>Gives an evaluation the figures that it was made from, unless they were read already.</summary>
    public void Complete(Evaluation evaluation)
    {
        if (!evaluation.Unread.IsEmpty)
            Complete(evaluation, _portfolio.Find(evaluation.Subject.Id)!.Settled!);
    }

    /// <summary>What changes in jurisdictions if a subject is as evaluated; the totals are left as they were.</summary>
    /// <param name="entry">The subject as it is; null where it is not there.</param>
    /// <param name="changed">Its evaluation as it would be; a jurisdiction's is brought up to date with its members.</param>
    /// <param name="current">The evaluation of a jurisdiction.</param>
    /// <param name="grounds">Tells where the findings of a jurisdiction cannot differ.</param>
    public IReadOnlyList<FindingChangedEventArgs> Preview(SubjectEntry? entry, ref Evaluation changed, Func<SubjectEntry, Evaluation> current, FindingGrounds grounds)
    {
        var subject = changed.Subject;
        var changes = new List<FindingChangedEventArgs>();
        var member = entry ?? new SubjectEntry();
        var counted = member.Counted;
        Change(member, subject, changed.Day.Date.Year);
        foreach (var place in Touched())
        {
            if (ReferenceEquals(place.Jurisdiction, member))
                changed = With(changed, RuleSet.All);
            else if (place.Jurisdiction is SubjectEntry jurisdiction)
                changes.AddRange(FindingChangedEventArgs.Between(current(jurisdiction), With(current(jurisdiction), place.Touched), grounds));
        }

        Settle();
        if (subject.Kind != Jurisdictions)
            _portfolio.Change(member, counted);
        else if (entry is null)
            _portfolio.Remove(subject.Id);
        else
            _portfolio.Put(member, entry.Subject, entry.Day.Date.Year);
        Touched();
        Settle();
        return changes;
    }

    /// <summary>A jurisdiction's evaluation with the rules about members evaluated from the present totals, and with their figures.</summary>
    /// <param name="evaluation">The evaluation so far.</param>
    /// <param name="changed">The rules whose numbers may differ from those in it.</param>
    public Evaluation With(Evaluation evaluation, RuleSet changed)
    {
        var totals = _portfolio.TotalsOf(_portfolio.Find(evaluation.Subject.Id)!);
        var copy = new Evaluation(_plan);
        copy.CopyFrom(evaluation);
        PortfolioVerdicts.Evaluate(_plan, copy, _portfolio.Rules, changed, totals);
        Complete(copy, totals);
        return copy;
    }

    private void Complete(Evaluation evaluation, JurisdictionTotals totals)
    {
        var id = evaluation.Subject.Id;
        PortfolioVerdicts.Complete(evaluation, _portfolio.Rules, totals, _ => MembersOf(id));
    }

    private void Change(SubjectEntry entry, Subject after, int year)
    {
        if (after.Kind == Jurisdictions)
            _portfolio.Put(entry, after, year);
        else if (_portfolio.HasMembersOf(after.Kind))
            _portfolio.Change(entry, after);
    }

    private IEnumerable<(Subject Member, bool IsPlaced)> MembersOf(string jurisdiction) =>
        _portfolio.MembersOf(jurisdiction).Select(member => (member, true)).Concat(_portfolio.OpenMembersOf(jurisdiction).Select(member => (member, false)));
}
