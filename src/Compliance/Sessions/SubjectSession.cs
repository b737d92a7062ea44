using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Sessions;

/// <summary>
/// What every engine's session does alike: it keeps the subjects and knows which of them wait to be evaluated. Once it has
/// done a thing, doing it again allocates nothing but what is handed out.
/// </summary>
internal abstract class SubjectSession : IComplianceSession
{
    private readonly SessionSubjects _subjects;
    private readonly ChangeNotices _notices;
    private readonly List<string> _unknownMembers = [];
    private EvaluationOptions _options;
    private PendingEntries _pending;
    private PortfolioUpdater? _portfolio;
    private bool _isDisposed;

    protected SubjectSession(CompiledPlan plan, EvaluationOptions options, string engine)
    {
        _options = options;
        _subjects = new SessionSubjects(plan);
        _notices = new ChangeNotices(_subjects);
        Plan = plan;
        Engine = engine;
    }

    public event EventHandler<FindingChangedEventArgs>? FindingChanged
    {
        add
        {
            ThrowIfDisposed();
            _notices.OfFindings.Add(value);
        }

        // Who has subscribed may let go of a session that is gone.
        remove => _notices.OfFindings.Remove(value);
    }

    public event EventHandler<SessionChangedEventArgs>? Changed
    {
        add
        {
            ThrowIfDisposed();
            _notices.OfAll.Add(value);
        }
        remove => _notices.OfAll.Remove(value);
    }

    public string Engine { get; }

    public int Count
    {
        get
        {
            ThrowIfDisposed();
            return _subjects.Count;
        }
    }

    public CalendarDate? Today
    {
        get
        {
            ThrowIfDisposed();
            return _options.Today;
        }
    }

    public IEnumerable<Evaluation> Evaluations
    {
        get
        {
            ThrowIfDisposed();
            return InOrderEvaluated();
        }
    }

    /// <summary>Whether every evaluation is handed out as soon as it is there.</summary>
    protected virtual bool HandsOutAll => false;

    protected CompiledPlan Plan { get; }

    public void Insert(Subject subject)
    {
        Check(subject);
        ThrowIfPart(subject);
        if (subject.HasParts)
            InsertWithParts(subject);
        else
            InsertOne(subject);
    }

    // All of it, or nothing.
    private void InsertWithParts(Subject whole)
    {
        var added = new List<Subject>();
        try
        {
            foreach (var subject in whole.AllParts.Prepend(whole))
            {
                InsertOne(subject);
                added.Add(subject);
            }
        }
        catch
        {
            foreach (var subject in added)
                RetractOne(Require(subject));
            throw;
        }
    }

    private void InsertOne(Subject subject)
    {
        var kind = _subjects.Of(subject.Kind);
        var day = DayOf(subject);
        if (kind.Index.Find(subject) is { } other)
            throw new ArgumentException($"The session already holds a {subject}{Places(other.Subject, subject)}.", nameof(subject));

        _pending.Add(_subjects.Add(kind, subject, day));
    }

    public void InsertAll(IEnumerable<Subject> subjects)
    {
        ThrowIfDisposed();
        Argument.NotNull(subjects, nameof(subjects));
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

    public IReadOnlyList<string> UnknownMembers
    {
        get
        {
            ThrowIfDisposed();
            return _unknownMembers;
        }
    }

    public IReadOnlyList<UnplacedSubject> Unplaced
    {
        get
        {
            ThrowIfDisposed();
            return _portfolio is null ? [] : [.. _portfolio.Unplaced];
        }
    }

    public IReadOnlyList<IReadOnlyList<Subject>> Circles
    {
        get
        {
            ThrowIfDisposed();
            return _portfolio is null ? [] : [.. _portfolio.Circles];
        }
    }

    public void AddUnknownMembers(string reason)
    {
        ThrowIfDisposed();
        if (string.IsNullOrEmpty(reason))
            throw new ArgumentException("Say what could not be read.", nameof(reason));
        _unknownMembers.Add(reason);
        _portfolio?.AddUnknownMembers();
    }

    public void Update(Subject subject)
    {
        Check(subject);
        ThrowIfPart(subject);
        if (subject.Kind.Contains.Count > 0)
            UpdateWithParts(subject, Require(subject).Subject);
        else
            UpdateOne(subject);
    }

    private void UpdateWithParts(Subject subject, Subject before)
    {
        // What is in the way is found before anything is changed.
        var parts = subject.AllParts.ToList();
        foreach (var part in parts)
        {
            DayOf(part);
            if (_subjects.Find(part) is { } other && !ReferenceEquals(other.Subject.Root, before))
                throw new ArgumentException($"The session already holds a {part}{Places(other.Subject, part)}.", nameof(subject));
        }

        UpdateOne(subject);
        var kept = new HashSet<SubjectEntry>();
        foreach (var part in parts)
        {
            if (_subjects.Find(part) is { } entry)
                kept.Add(entry);
        }

        foreach (var gone in before.AllParts.Select(_subjects.Find).OfType<SubjectEntry>().Where(entry => !kept.Contains(entry)).ToList())
            RetractOne(gone);
        foreach (var part in parts)
        {
            if (_subjects.Find(part) is null)
                InsertOne(part);
            else
                UpdateOne(part);
        }
    }

    private void UpdateOne(Subject subject)
    {
        // A subject of another vocabulary is refused before anything of it is kept.
        _subjects.Of(subject.Kind);
        var day = DayOf(subject);
        var entry = Require(subject);
        _pending.Add(entry);
        entry.Replace(Effective(entry, subject), day);
    }

    public void MoveTo(CalendarDate today)
    {
        ThrowIfDisposed();
        if (_options.AsOf is { } asOf)
            throw new InvalidOperationException($"Every subject is evaluated as of {asOf}: open a session without AsOf, whose day can move on.");
        if (_options.Today == today)
            return;

        _options = _options with { Today = today };
        foreach (var entry in _subjects.InOrder())
        {
            if (entry.Day.Source != DaySource.Today)
                continue;
            _pending.Add(entry);
            entry.Replace(entry.Subject, DayOf(entry.Subject));
        }
    }

    public void Upsert(Subject subject)
    {
        Check(subject);
        _subjects.Of(subject.Kind);
        if (_subjects.Find(subject) is null)
            Insert(subject);
        else
            Update(subject);
    }

    public void Retract(Subject subject)
    {
        Check(subject);
        Retract(Require(subject));
    }

    public void Retract(string kind, string id) =>
        Retract(EntryOf(kind, id) ?? throw new ArgumentException($"The session holds no {kind} {id}.", nameof(id)));

    private void Retract(SubjectEntry entry)
    {
        ThrowIfPart(entry.Subject);
        if (entry.Subject.HasParts)
            RetractParts(entry.Subject);
        RetractOne(entry);
    }

    private void RetractParts(Subject whole)
    {
        foreach (var part in whole.AllParts)
            RetractOne(Require(part));
    }

    private void RetractOne(SubjectEntry entry)
    {
        if (_notices.OfAll.Any && entry.Told is { } told)
        {
            _portfolio?.Complete(told);
            _notices.NoteRetracted(told);
        }

        entry.IsRetracted = true;
        entry.Kind.Index.Remove(entry);
        _portfolio?.Discount(entry);
        TakeOut(entry);
        _subjects.LetGo(entry);
    }

    public void Fire(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        Exception? failure;
        do
        {
            EvaluatePending(cancellationToken);
            EvaluateJurisdictions();
            failure = RunRules(cancellationToken);
        }
        while (failure is null && NextPending() is not null);

        try
        {
            _notices.Tell(this, _portfolio);
        }
        catch (Exception exception) when (failure is not null)
        {
            throw new AggregateException("Rules and listeners failed; every change was told.", failure, exception);
        }

        if (failure is not null)
            ExceptionDispatchInfo.Capture(failure).Throw();
    }

    public IReadOnlyList<FindingChangedEventArgs> Preview(Subject subject)
    {
        Check(subject);
        ThrowIfPart(subject);
        if (!subject.HasParts)
            return PreviewOne(subject);

        // Several members cannot be changed together without changing them.
        if (_portfolio is not null && subject.AllParts.Any(part => _portfolio.HasMembersOf(part.Kind)))
            throw new InvalidOperationException($"The parts of the {subject} count in jurisdictions: change it, and look at the findings.");
        return [.. subject.AllParts.Prepend(subject).SelectMany(PreviewOne)];
    }

    private IReadOnlyList<FindingChangedEventArgs> PreviewOne(Subject subject)
    {
        var kind = _subjects.Of(subject.Kind);
        var day = DayOf(subject);
        if (NextPending() is not null || _portfolio is { IsTouched: true })
            throw new InvalidOperationException("There are changes that were not evaluated yet: call Fire before Preview.");
        NeedPortfolio(kind);

        // Every engine gives the kernel's verdicts, so the kernel can tell what this one would say.
        var entry = _subjects.Find(subject);
        if (entry is not null)
            subject = Preview(entry, subject);
        var before = entry is { Decided: not null } ? HandOut(entry) : null;
        var after = Evaluation.Of(Plan, subject, day);
        var changes = new List<FindingChangedEventArgs>();
        if (_portfolio is not null)
            changes.AddRange(_portfolio.Preview(entry, ref after, HandOut, _subjects.Of(_portfolio.Jurisdictions).Grounds));
        changes.InsertRange(0, FindingChangedEventArgs.Between(before, after, kind.Grounds));
        return changes;
    }

    public Evaluation? Find(Subject subject)
    {
        Check(subject);
        return _subjects.Find(subject) is { Decided: not null } entry ? HandOut(entry) : null;
    }

    public Evaluation? Find(string kind, string id) => EntryOf(kind, id) is { Decided: not null } entry ? HandOut(entry) : null;

    public Decision? DecisionOf(Subject subject)
    {
        Check(subject);
        return _subjects.Find(subject)?.Decided?.Decision;
    }

    public virtual void Dispose()
    {
        _isDisposed = true;
        _notices.Clear();
        _subjects.Clear();
        _pending = default;
        _portfolio = null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void ThrowIfDisposed()
    {
        if (_isDisposed)
            throw new ObjectDisposedException(GetType().Name, "The session is disposed: open another one.");
    }

    /// <summary>Called where a jurisdiction's members give it an evaluation in the place of another, if <see cref="HandsOutAll"/>.</summary>
    protected virtual void Renew(SubjectEntry entry, Evaluation after)
    {
    }

    /// <summary>A subject that takes the place of an entry's as it is to be evaluated, with what is known of it besides what is stated.</summary>
    protected virtual Subject Effective(SubjectEntry entry, Subject stated) => stated;

    /// <summary>The same of a subject that takes nobody's place.</summary>
    protected virtual Subject Preview(SubjectEntry entry, Subject stated) => stated;

    /// <summary>Runs what follows from evaluations; new entries may wait afterwards.</summary>
    /// <returns>What was thrown; the changes that there are, are told before it is thrown on.</returns>
    protected virtual Exception? RunRules(CancellationToken cancellationToken) => null;

    /// <summary>Puts a subject in the place of an entry's, to be evaluated by this very <see cref="Fire"/>.</summary>
    protected void Revise(SubjectEntry entry, Subject subject)
    {
        _pending.Add(entry);
        entry.Replace(subject, entry.Day);
    }

    /// <summary>Gives all entries that wait their evaluations, and settles each; looks now and then whether the caller has cancelled.</summary>
    protected abstract void EvaluatePending(CancellationToken cancellationToken);

    /// <summary>The entry that has waited longest, or null. It waits until it is settled: what fails in between skips nothing.</summary>
    protected SubjectEntry? NextPending()
    {
        while (_pending.First is { IsRetracted: true } retracted)
        {
            _pending.RemoveFirst();
            _subjects.LetGo(retracted);
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
        _notices.Note(entry, entry.Before);
    }

    /// <summary>Called when a subject is taken out.</summary>
    protected virtual void TakeOut(SubjectEntry entry)
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

    /// <summary>The entries of all subjects, in the order in which they came.</summary>
    protected IReadOnlyList<SubjectEntry> InOrder() => _subjects.InOrder();

    /// <summary>The entry of the subject with this kind and id, or null.</summary>
    protected SubjectEntry? FindEntry(Subject subject)
    {
        Check(subject);
        return _subjects.Find(subject);
    }

    // A part comes and goes with its whole.
    private static void ThrowIfPart(Subject subject)
    {
        if (subject.Whole is not null)
            throw new ArgumentException($"The {subject} is a part of the {subject.Root}: insert, update or retract that.", nameof(subject));
    }

    private void Check(Subject subject)
    {
        ThrowIfDisposed();
        Argument.NotNull(subject, nameof(subject));
    }

    private IEnumerable<Evaluation> InOrderEvaluated()
    {
        foreach (var entry in _subjects.InOrder())
        {
            if (entry.Decided is not null)
                yield return HandOut(entry);
        }
    }

    // Most sessions hold no jurisdiction, and then members are not counted. With the first one, those that are there are counted.
    private void NeedPortfolio(KindSubjects jurisdictions)
    {
        if (_portfolio is not null || jurisdictions.Plan.Kind != Plan.KindWithMembers)
            return;

        _portfolio = new PortfolioUpdater(jurisdictions.Plan, Plan.Pack.Vocabulary.Jurisdictions.With(_options.Jurisdictions));
        if (_options.IsExcerpt || _unknownMembers.Count > 0)
            _portfolio.AddUnknownMembers();
        foreach (var entry in _subjects.InOrder())
        {
            if (entry.Evaluation is not null)
                _portfolio.Count(entry);
        }
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
        // Who is told what changes is told the numbers before, too; without that, nobody reads most of them.
        var isTold = _notices.AreHeard || HandsOutAll;
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
            Renew(entry, HandOut(entry));
        if (isTold)
            _notices.Note(entry, before);
    }

    private DecisionDay DayOf(Subject subject) => _options.DayOf(subject.Date, subject.Days)
        ?? throw new InvalidOperationException($"There is no day to evaluate as of: the {subject} has no date, and the session's options give neither AsOf nor Today.");

    // Of what was made in code there is no place to name.
    private static string Places(Subject one, Subject other) =>
        one.Span.File.Length == 0 && other.Span.File.Length == 0 ? "" : $", which stands at {one.Span}; the other one stands at {other.Span}";

    private SubjectEntry? EntryOf(string kind, string id)
    {
        ThrowIfDisposed();
        return _subjects.Find(kind, id);
    }

    private SubjectEntry Require(Subject subject) =>
        _subjects.Find(subject) ?? throw new ArgumentException($"The session holds no {subject}.", nameof(subject));
}
