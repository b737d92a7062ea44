using System;
using System.Collections.Generic;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Subjects;
using NRules;

namespace Compliance.NRules;

/// <summary>
/// The session over NRules. Subjects are facts of an NRules session, and what does not pass is found by the pack's rules there.
/// Its own verdicts are made of the same answers; they are held against what the rules have found.
/// </summary>
internal sealed class NRulesSession : SubjectSession, INRulesSession
{
    private const int BatchSize = 256;

    // Rules that derive facts from each other go round so often before they count as a circle.
    private const int MostRounds = 1_000;

    private readonly PackQuestions _questions;
    private readonly bool _hasEvaluations;
    private readonly List<object> _inserted = [];
    private readonly List<object> _updated = [];

    // What rules have to report of, until it was seen that they have.
    private readonly List<SubjectFacts> _unchecked = [];
    private readonly List<object> _gone = [];
    private int _rounds;

    /// <summary>A session over an NRules session.</summary>
    /// <param name="questions">What the pack asks.</param>
    /// <param name="options">The days.</param>
    /// <param name="session">An NRules session whose rules are the pack's, among others.</param>
    /// <param name="hasEvaluations">Whether evaluations are facts.</param>
    /// <param name="name">The engine's name.</param>
    public NRulesSession(PackQuestions questions, EvaluationOptions options, ISession session, bool hasEvaluations, string name)
        : base(questions.Plan, options, name)
    {
        _questions = questions;
        _hasEvaluations = hasEvaluations;
        Inner = session;
        session.Agenda.AddFilter(News.Only);
    }

    public ISession Session
    {
        get
        {
            ThrowIfDisposed();
            return Inner;
        }
    }

    // What is found is in working memory, where anybody may hold it.
    protected override bool HandsOutAll => true;

    private ISession Inner { get; }

    public SubjectFacts? FactsOf(Subject subject) => FindEntry(subject)?.Companion as SubjectFacts;

    private void Revise(SubjectFacts facts, Subject subject)
    {
        if (facts.Entry is SubjectEntry { IsRetracted: false } entry && ReferenceEquals(entry.Companion, facts))
            Revise(entry, subject);
    }

    protected override void EvaluatePending(CancellationToken cancellationToken)
    {
        do
        {
            Show(cancellationToken);
            if (++_rounds > MostRounds)
            {
                _rounds = 0;
                throw new InvalidOperationException($"Rules derive facts from each other and never come to an end; the last one was {LastDerived()}.");
            }
        }
        while (Derive(cancellationToken));

        while (NextPending() is { } entry)
        {
            entry.Evaluation = ((SubjectFacts)entry.Companion!).Evaluation;
            Settle(entry);
        }
    }

    protected override Exception? RunRules(CancellationToken cancellationToken)
    {
        try
        {
            PutAll();
            Inner.Fire(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (!Inner.Agenda.IsEmpty)
                Distrust();
            if (NextPending() is null)
            {
                _rounds = 0;
                CheckReports();
            }

            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _rounds = 0;
            Distrust();
            return exception;
        }
    }

    protected override void Renew(SubjectEntry entry, Evaluation after)
    {
        var facts = (SubjectFacts)entry.Companion!;
        var before = facts.Evaluation;
        facts.Settle(after);
        _updated.Add(facts);
        _unchecked.Add(facts);
        Replace(before, after);
    }

    protected override Subject Effective(SubjectEntry entry, Subject stated) => entry.Companion is SubjectFacts facts ? facts.Restate(stated) : stated;

    protected override Subject Preview(SubjectEntry entry, Subject stated) => entry.Companion is SubjectFacts facts ? facts.With(stated) : stated;

    // A rule of the host's may have taken it out itself.
    protected override void TakeOut(SubjectEntry entry)
    {
        if (entry.Companion is not SubjectFacts facts)
            return;

        facts.Entry = null;
        entry.Companion = null;
        _updated.Remove(facts);
        _unchecked.Remove(facts);
        Inner.TryRetractAll(_hasEvaluations ? [facts, facts.Evaluation] : [facts], BatchOptions.SkipFailed);
    }

    public override void Dispose()
    {
        base.Dispose();
        _updated.Clear();
        _unchecked.Clear();
    }

    // Lets NRules see what waits as it is now.
    private void Show(CancellationToken cancellationToken)
    {
        for (var entry = NextPending(); entry is not null; entry = entry.NextQueued)
        {
            if (entry.IsRetracted)
                continue;

            var known = entry.Companion as SubjectFacts;
            if (known is not null && ReferenceEquals(known.Subject, entry.Subject) && known.DecisionDay == entry.Day && known.IsShown)
                continue;

            Show(entry, known);
            if (_inserted.Count + _updated.Count < BatchSize)
                continue;
            PutAll();
            cancellationToken.ThrowIfCancellationRequested();
        }

        cancellationToken.ThrowIfCancellationRequested();
        PutAll();
    }

    private void Show(SubjectEntry entry, SubjectFacts? known)
    {
        var facts = known ?? new SubjectFacts(_questions[entry.Subject.Kind]) { Revised = Revise, Entry = entry };
        var before = known?.Evaluation;
        facts.Take(entry.Subject, entry.Day, RowOf(entry), awaitsMembers: entry.Subject.Kind == Plan.KindWithMembers);
        facts.IsShown = true;
        entry.Companion = facts;
        (known is null ? _inserted : _updated).Add(facts);
        _unchecked.Add(facts);
        Replace(before, facts.Evaluation);
    }

    private static FactRow RowOf(SubjectEntry entry) => entry.Subject.WarmRow() ?? entry.Kind.RowOf(entry.Subject);

    // An evaluation is a fact of its own, another one each time that anything in it is.
    private void Replace(Evaluation? before, Evaluation after)
    {
        if (!_hasEvaluations)
            return;
        if (before is not null)
            _gone.Add(before);
        _inserted.Add(after);
    }

    private void PutAll()
    {
        if (_gone.Count > 0)
            Inner.TryRetractAll(_gone, BatchOptions.SkipFailed);
        _gone.Clear();
        if (_inserted.Count > 0)
            Inner.TryInsertAll(_inserted, BatchOptions.SkipFailed);
        _inserted.Clear();
        PutUpdates();
    }

    private void PutUpdates()
    {
        if (_updated.Count == 0)
            return;

        // A rule of the host's may have taken one out.
        var result = Inner.TryUpdateAll(_updated, BatchOptions.SkipFailed);
        if (result.FailedCount > 0)
            Inner.TryInsertAll(result.Failed, BatchOptions.SkipFailed);
        foreach (var facts in _updated)
            ((SubjectFacts)facts).ChangedBy = null;
        _updated.Clear();
    }

    // Runs what derives facts, which comes before the pack's rules; the answer is whether subjects have others than before.
    private bool Derive(CancellationToken cancellationToken)
    {
        var agenda = Inner.Agenda;
        var steps = 0;
        try
        {
            while (!agenda.IsEmpty && agenda.Peek().Rule.Priority > PackRules.Priority)
            {
                Inner.Fire(1, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                steps++;
            }
        }
        catch
        {
            _rounds = 0;
            Distrust();
            throw;
        }

        return steps > 0 && HasUnshown();
    }

    // A rule that was stopped has its say yet, whatever it has derived itself.
    private void Distrust()
    {
        for (var entry = NextPending(); entry is not null; entry = entry.NextQueued)
        {
            if (entry.Companion is SubjectFacts { ChangedBy: not null } facts)
                facts.ChangedBy = "";
        }
    }

    private bool HasUnshown()
    {
        for (var entry = NextPending(); entry is not null; entry = entry.NextQueued)
        {
            if (!entry.IsRetracted && entry.Companion is SubjectFacts facts && !ReferenceEquals(facts.Subject, entry.Subject))
                return true;
        }

        return false;
    }

    private string LastDerived()
    {
        for (var entry = NextPending(); entry is not null; entry = entry.NextQueued)
        {
            if (entry.Companion is SubjectFacts { Derived.Count: > 0 } facts)
                return string.Join("; ", facts.Derived);
        }

        return "withdrawn";
    }

    private void CheckReports()
    {
        foreach (var facts in _unchecked)
        {
            if (facts.Unreported() is { } rule)
                throw new InvalidOperationException($"Some rules were not run on the {facts}: {facts.Questions.Plan.Rules[rule].Rule.Id} among them does not pass, and has reported nothing.");
        }

        _unchecked.Clear();
    }
}
