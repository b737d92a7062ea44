using System;
using System.Collections.Generic;
using System.Threading;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Portfolios;

namespace Compliance.Sessions;

/// <summary>
/// What every engine's session does alike: it keeps the subjects and knows which of them wait to be evaluated. Once it has
/// done a thing, doing it again allocates nothing but what is handed out.
/// </summary>
internal abstract class SubjectSession(CompiledPlan plan, SessionOptions options, string engine) : IComplianceSession
{
    private const int MostSpare = 256;

    private readonly Dictionary<SubjectKind, KindSubjects> _kinds = [];
    private readonly Queue<SubjectEntry> _changed = new();
    private PendingEntries _pending;
    private SubjectEntry? _spare;
    private int _spares;
    private KindSubjects? _lastKind;
    private SubjectEntry? _last;
    private PortfolioUpdater? _portfolio;
    private long _inserted;

    public event EventHandler<FindingChangedEventArgs>? FindingChanged;

    public string Engine { get; } = engine;

    public IEnumerable<Evaluation> Evaluations
    {
        get
        {
            foreach (var entry in InOrder())
            {
                if (entry.Decided is not null)
                    yield return HandOut(entry);
            }
        }
    }

    /// <summary>Whether every evaluation is handed out as soon as it is there.</summary>
    protected virtual bool HandsOutAll => false;

    protected CompiledPlan Plan { get; } = plan;

    public void Insert(Subject subject)
    {
        var kind = KindOf(subject);
        var day = DayOf(subject);
        if (kind.Index.Find(subject) is not null)
            throw new ArgumentException($"The session already holds a {subject}.", nameof(subject));

        var entry = TakeEntry();
        entry.Hold(kind, subject, day, _inserted++);
        kind.Index.Add(entry);
        _last = entry;
        _pending.Add(entry);
    }

    public void InsertAll(IEnumerable<Subject> subjects)
    {
        var added = new List<Subject>();
        try
        {
            foreach (var subject in subjects)
            {
                Insert(subject);
                added.Add(subject);
            }
        }
        catch
        {
            foreach (var subject in added)
                Retract(subject);
            throw;
        }
    }

    public void Update(Subject subject)
    {
        // A subject of another vocabulary is refused before anything of it is kept.
        KindOf(subject);
        var day = DayOf(subject);
        var entry = Require(subject);
        if (entry.Evaluation is { } evaluation)
            Withdraw(evaluation);
        _pending.Add(entry);
        entry.Replace(subject, day);
    }

    public void Retract(Subject subject)
    {
        var entry = Require(subject);
        entry.IsRetracted = true;
        entry.Kind.Index.Remove(entry);
        _portfolio?.Discount(entry);
        if (entry.Evaluation is { } evaluation)
            Withdraw(evaluation);
        LetGo(entry);
    }

    public virtual void Fire(CancellationToken cancellationToken = default)
    {
        EvaluatePending(cancellationToken);
        EvaluateJurisdictions();
        TellChanges();
    }

    public IReadOnlyList<FindingChangedEventArgs> Preview(Subject subject)
    {
        var kind = KindOf(subject);
        var day = DayOf(subject);
        if (NextPending() is not null || _portfolio is { IsTouched: true })
            throw new InvalidOperationException("There are changes that were not decided on yet: call Fire before Preview.");
        NeedPortfolio(kind);

        // Every engine gives the kernel's verdicts, so the kernel can tell what this one would say.
        var entry = EntryOf(subject);
        var before = entry is { Decided: not null } ? HandOut(entry) : null;
        var after = Evaluation.Of(Plan, subject, day);
        var changes = new List<FindingChangedEventArgs>();
        if (_portfolio is not null)
            changes.AddRange(_portfolio.Preview(entry, ref after, HandOut, _kinds[_portfolio.Jurisdictions].Grounds));
        changes.InsertRange(0, FindingChangedEventArgs.Between(before, after, kind.Grounds));
        return changes;
    }

    public Evaluation? Find(Subject subject) => EntryOf(subject) is { Decided: not null } entry ? HandOut(entry) : null;

    public Decision? DecisionOf(Subject subject) => EntryOf(subject)?.Decided?.Decision;

    public virtual void Dispose()
    {
        _kinds.Clear();
        _pending = default;
        _changed.Clear();
        _spare = null;
        _spares = 0;
        _lastKind = null;
        _last = null;
        _portfolio = null;
    }

    /// <summary>Called where a jurisdiction's members give it an evaluation in place of another, if <see cref="HandsOutAll"/>.</summary>
    protected virtual void Renew(Evaluation before, Evaluation after)
    {
    }

    /// <summary>Gives all entries that wait their evaluations, and settles each; looks now and then whether the caller has cancelled.</summary>
    protected abstract void EvaluatePending(CancellationToken cancellationToken);

    /// <summary>The entry that has waited longest, or null. It waits until it is settled: what fails in between skips nothing.</summary>
    protected SubjectEntry? NextPending()
    {
        while (_pending.First is { IsRetracted: true } retracted)
        {
            _pending.RemoveFirst();
            LetGo(retracted);
        }

        return _pending.First;
    }

    /// <summary>Takes up the new evaluation of the entry that has waited longest.</summary>
    protected void Settle(SubjectEntry entry)
    {
        if (!ReferenceEquals(_pending.First, entry))
            NextPending();
        _pending.RemoveFirst();
        NeedPortfolio(entry.Kind);
        _portfolio?.Count(entry);
        NoteChange(entry, entry.Before);
    }

    /// <summary>Called before an evaluation ceases to hold, because its subject was changed or taken out.</summary>
    protected virtual void Withdraw(Evaluation evaluation)
    {
    }

    /// <summary>The evaluation of a subject that is evaluated, whole, and never changed from now on.</summary>
    protected Evaluation HandOut(SubjectEntry entry)
    {
        var evaluation = entry.Evaluation!;
        _portfolio?.Complete(evaluation);
        evaluation.IsHandedOut = true;
        return evaluation;
    }

    private SubjectEntry TakeEntry()
    {
        if (_spare is not { } entry)
            return new SubjectEntry();

        if (entry.Next is { } next)
            (_spare, entry.Next) = (next, null);
        else
            _spare = null;
        _spares--;
        return entry;
    }

    // Entries still in a queue are dropped when their turn comes.
    private void LetGo(SubjectEntry entry)
    {
        if (entry.IsQueued || entry.IsChanged)
            return;

        entry.Clear();
        if (_spares == MostSpare)
            return;

        if (_spare is not null)
            entry.Next = _spare;
        _spare = entry;
        _spares++;
    }

    // Most sessions hold no jurisdiction, and then members are not counted. With the first one, those that are there are counted.
    private void NeedPortfolio(KindSubjects jurisdictions)
    {
        if (_portfolio is not null || jurisdictions.Plan.Kind != Plan.KindWithMembers)
            return;

        _portfolio = new PortfolioUpdater(jurisdictions.Plan);
        foreach (var entry in InOrder())
        {
            if (entry.Evaluation is not null)
                _portfolio.Count(entry);
        }
    }

    // The subjects as they were inserted.
    private List<SubjectEntry> InOrder()
    {
        var entries = new List<SubjectEntry>();
        foreach (var kind in _kinds.Values)
            entries.AddRange(kind.Index.Entries);
        entries.Sort((left, right) => left.Order.CompareTo(right.Order));
        return entries;
    }

    private void EvaluateJurisdictions()
    {
        if (_portfolio is null)
            return;

        var touched = _portfolio.Touched();
        for (var i = 0; i < touched.Count; i++)
        {
            if (touched[i].Jurisdiction is SubjectEntry { Evaluation: not null } entry)
                EvaluateByMembers(entry, touched[i]);
        }

        _portfolio.Settle();
    }

    private void EvaluateByMembers(SubjectEntry entry, JurisdictionNode place)
    {
        // A subscriber to changes is given the numbers before, too; without one, most of them are never read.
        var isTold = FindingChanged is not null || HandsOutAll;
        var before = entry.Evaluation!;
        if (isTold)
        {
            _portfolio!.Complete(before);
            if (entry.Before is { } told)
                _portfolio.Complete(told);
        }

        var after = before;
        if (isTold || before.IsHandedOut)
        {
            after = entry.Kind.Take();
            after.CopyFrom(before);
        }

        _portfolio!.Evaluate(after, place, entry.AwaitsMembers ? RuleSet.All : place.Touched);
        entry.Evaluation = after;
        entry.AwaitsMembers = false;
        if (HandsOutAll)
            Renew(before, HandOut(entry));
        if (isTold)
            NoteChange(entry, before);
    }

    // What changed is told against what was told last: of several changes in between, the first one's evaluation counts.
    private void NoteChange(SubjectEntry entry, Evaluation? before)
    {
        if (entry.IsChanged)
        {
            if (!ReferenceEquals(before, entry.Before))
                entry.Kind.GiveBack(before);
        }
        else if (FindingChanged is null)
        {
            if (before is not null)
                entry.Kind.GiveBack(before);
            entry.Before = null;
        }
        else
        {
            entry.IsChanged = true;
            entry.Before = before;
            _changed.Enqueue(entry);
        }
    }

    private void TellChanges()
    {
        while (_changed.Count > 0)
        {
            var entry = _changed.Dequeue();
            entry.IsChanged = false;
            if (entry.IsRetracted)
            {
                LetGo(entry);
                continue;
            }

            // One that a listener has changed meanwhile is told of when it is evaluated again.
            if (entry.Decided is not { } after)
                continue;

            var before = entry.Before;
            entry.Before = null;
            Tell(entry, before, after);
            entry.Kind.GiveBack(before);
        }
    }

    private void Tell(SubjectEntry entry, Evaluation? before, Evaluation after)
    {
        _portfolio?.Complete(after);
        if (FindingChanged is null || (before is not null && entry.Kind.Grounds.AreSame(before, after)))
            return;

        // A listener may change the session, which must not use these again while they are read.
        after.IsHandedOut = true;
        if (before is not null)
            before.IsHandedOut = true;
        foreach (var change in FindingChangedEventArgs.Between(before, after, entry.Kind.Grounds))
            FindingChanged?.Invoke(this, change);
    }

    private DecisionDay DayOf(Subject subject) => options.DayOf(subject.Date)
        ?? throw new InvalidOperationException($"There is no day to decide on: the {subject} has no date, and the session's options give neither AsOf nor Today.");

    private KindSubjects KindOf(Subject subject)
    {
        if (ReferenceEquals(_lastKind?.Plan.Kind, subject.Kind))
            return _lastKind!;
        if (!_kinds.TryGetValue(subject.Kind, out var kind))
            _kinds.Add(subject.Kind, kind = new KindSubjects(Plan.PlanFor(subject.Kind)));
        return _lastKind = kind;
    }

    // Most questions are about the subject that was spoken of last.
    private SubjectEntry? EntryOf(Subject subject)
    {
        if (_last is { IsRetracted: false } last && ReferenceEquals(last.Subject, subject))
            return last;
        var kind = ReferenceEquals(_lastKind?.Plan.Kind, subject.Kind) ? _lastKind : _kinds.TryGetValue(subject.Kind, out var other) ? other : null;
        return kind?.Index.Find(subject) is { } entry ? _last = entry : null;
    }

    private SubjectEntry Require(Subject subject) =>
        EntryOf(subject) ?? throw new ArgumentException($"The session holds no {subject}.", nameof(subject));
}
