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
    public PortfolioUpdater(KindPlan plan)
    {
        _plan = plan;
        _portfolio = new Portfolio(plan.Kind, plan.Rules.Select(rule => rule.Rule));
    }

    /// <summary>The kind that jurisdictions are of.</summary>
    public SubjectKind Jurisdictions => _portfolio.Jurisdictions;

    /// <summary>Whether numbers may have changed that were not evaluated yet.</summary>
    public bool IsTouched => _portfolio.Touched().Count > 0;

    /// <summary>Counts a subject as it is now, in place of what it was.</summary>
    public void Count(SubjectEntry entry)
    {
        Change(entry, entry.Subject, entry.Day.Date.Year);
        entry.AwaitsMembers |= entry.Subject.Kind == Jurisdictions;
    }

    /// <summary>Counts a subject no longer.</summary>
    public void Discount(SubjectEntry entry)
    {
        _portfolio.Change(entry, null);
        if (ReferenceEquals(_portfolio.Find(entry.Subject.Id)?.Jurisdiction, entry))
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
        place.Settle(rules);
        var subject = evaluation.Subject;
        for (var i = 0; i < _portfolio.Rules.Length; i++)
        {
            var rule = _portfolio.Rules[i];
            if (!rules.Contains(i))
                continue;

            var verdict = rule.IsJudgedOnReport(subject)
                ? evaluation.VerdictOf(rule.Index)
                : PortfolioVerdicts.Evaluate(_plan, subject, evaluation.Day.Date, rule, i, place.Totals!);
            evaluation.Evaluate(rule, i, verdict);
        }
    }

    /// <summary>Gives an evaluation the figures that it was made from, unless they were read already.</summary>
    public void Complete(Evaluation evaluation)
    {
        if (!evaluation.Unread.IsEmpty)
            Read(evaluation);
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
        _portfolio.Change(member, counted);
        if (subject.Kind == Jurisdictions && entry is null)
            _portfolio.Remove(subject.Id);
        else if (subject.Kind == Jurisdictions)
            _portfolio.Put(member, entry!.Subject, entry.Day.Date.Year);
        Touched();
        Settle();
        return changes;
    }

    /// <summary>A jurisdiction's evaluation with the rules about members evaluated from the present totals, and with their figures.</summary>
    /// <param name="evaluation">The evaluation so far.</param>
    /// <param name="changed">The rules whose numbers may differ from those in it.</param>
    public Evaluation With(Evaluation evaluation, RuleSet changed)
    {
        var id = evaluation.Subject.Id;
        var totals = _portfolio.Find(id)!.Totals!;
        return PortfolioVerdicts.Apply(_plan, evaluation, _portfolio.Rules, changed, totals.Read, _ => _portfolio.MembersOf(id));
    }

    private void Read(Evaluation evaluation)
    {
        var (subject, year) = (evaluation.Subject, evaluation.Day.Date.Year);
        var totals = _portfolio.Find(subject.Id)!.Settled!;
        evaluation.Complete(_portfolio.Rules, rule => PortfolioVerdicts.Figures(_portfolio.Rules[rule], totals.Read(rule), subject, year, () => _portfolio.MembersOf(subject.Id)));
    }

    private void Change(SubjectEntry entry, Subject after, int year)
    {
        if (_portfolio.HasMembersOf(after.Kind))
            _portfolio.Change(entry, after);
        if (after.Kind == Jurisdictions)
            _portfolio.Put(entry, after, year);
    }
}
