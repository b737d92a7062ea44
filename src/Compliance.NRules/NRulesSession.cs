using System;
using System.Collections.Generic;
using System.Linq;
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

    // NRules names its facts in one array and their matches in another: with more in one of them, the collector counts it among the large ones.
    private const int MostInSmallArray = 1_931;

    // Of so many together, most were collected before the end, or are too far away to be touched once more.
    private const int MostLetGo = 8_000;

    // Up to so many it takes less time to take them out than to make another session of NRules.
    private const int FewSubjects = 32;

    private readonly PackQuestions _questions;
    private readonly bool _hasEvaluations;
    private readonly List<object> _inserted = [];
    private readonly List<object> _updated = [];

    // What rules have to report of, until it was seen that they have; what was taken out meanwhile, and some twice, among them.
    private readonly List<SubjectFacts> _unchecked = [];
    private readonly List<object> _gone = [];

    // Whose conditions NRules looks at next.
    private readonly List<SubjectFacts> _looked = [];
    private readonly AnswerPool _answers = new();
    private readonly Action<SubjectFacts, Subject> _revise;
    private readonly PackSessions? _own;
    private bool _isLookedAt;

    // Rounds that have begun and not come through: one that fails is never made up for.
    private int _underway;
    private int _made;

    // Those that rules match, each time that their rules have run: no array has been larger.
    private int _matched;
    private bool _isOver;
    private int _rounds;

    /// <summary>A session over an NRules session whose rules are the pack's, among others.</summary>
    /// <param name="questions">What the pack asks.</param>
    /// <param name="options">The days.</param>
    /// <param name="session">The NRules session; one that <see cref="News"/> filters.</param>
    /// <param name="hasEvaluations">Whether evaluations are facts.</param>
    /// <param name="name">The engine's name.</param>
    public NRulesSession(PackQuestions questions, EvaluationOptions options, ISession session, bool hasEvaluations, string name)
        : base(questions.Plan, options, name)
    {
        _questions = questions;
        _hasEvaluations = hasEvaluations;
        _isLookedAt = true;
        _revise = Revise;
        Inner = session;
    }

    /// <summary>A session without other rules than the pack's, so that nobody can tell when what is found becomes a fact.</summary>
    /// <param name="questions">What the pack asks.</param>
    /// <param name="options">The days.</param>
    /// <param name="own">Where its NRules session comes from.</param>
    /// <param name="hasEvaluations">Whether evaluations are facts.</param>
    /// <param name="name">The engine's name.</param>
    public NRulesSession(PackQuestions questions, EvaluationOptions options, PackSessions own, bool hasEvaluations, string name)
        : this(questions, options, own.Take(), hasEvaluations, name)
    {
        _own = own;
        _isLookedAt = own.AreLookedAt;
    }

    public ISession Session
    {
        get
        {
            ThrowIfDisposed();
            BeLookedAt();
            return Inner;
        }
    }

    // What is found is in working memory, where anybody may hold it.
    protected override bool HandsOutAll => true;

    private ISession Inner { get; }

    private bool IsAlone => _own is not null;

    public SubjectFacts? FactsOf(Subject subject) => FindEntry(subject)?.Companion as SubjectFacts;

    private void Revise(SubjectFacts facts, Subject subject)
    {
        if (facts.Entry is SubjectEntry { IsRetracted: false } entry && ReferenceEquals(entry.Companion, facts))
            Revise(entry, subject);
    }

    protected override void EvaluatePending(CancellationToken cancellationToken)
    {
        if (_own is { AreLookedAt: true })
            BeLookedAt();
        _underway++;
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
            Report(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (!Inner.Agenda.IsEmpty)
                Distrust();
            if (NextPending() is null)
            {
                _rounds = 0;
                CheckReports();
            }

            _underway--;
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _rounds = 0;
            Distrust();
            return exception;
        }
    }

    // What is found becomes a fact when somebody can see it. A finding in working memory costs NRules as much as all conditions of a subject.
    private void BeLookedAt()
    {
        if (_isLookedAt)
            return;

        _isLookedAt = true;
        var found = new List<SubjectFacts>();
        foreach (var entry in InOrder())
        {
            if (entry.Companion is SubjectFacts facts && facts.BeLookedAt())
                found.Add(facts);
        }

        Inner.TryUpdateAll(found, BatchOptions.SkipFailed);
        Report(CancellationToken.None);
    }

    // Where nothing follows from findings, they become facts together: one by one they take NRules half as long again.
    private void Report(CancellationToken cancellationToken)
    {
        var isOneByOne = Inner.AutoPropagateLinkedFacts;
        Inner.AutoPropagateLinkedFacts = isOneByOne && !IsAlone;
        try
        {
            Inner.Fire(cancellationToken);
        }
        finally
        {
            Inner.AutoPropagateLinkedFacts = isOneByOne;
            if (isOneByOne && IsAlone)
                Inner.PropagateLinked();
        }
    }

    protected override void Renew(SubjectEntry entry, Evaluation after)
    {
        var facts = (SubjectFacts)entry.Companion!;
        var before = facts.Evaluation;
        facts.Settle(after);
        Await(facts, _updated);
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
        if (facts.IsWaiting && !_updated.Remove(facts))
            _inserted.Remove(facts);
        if (_hasEvaluations)
            _inserted.Remove(facts.Evaluation);
        Inner.TryRetractAll(_hasEvaluations ? [facts, facts.Evaluation] : [facts], BatchOptions.SkipFailed);
    }

    public override void Dispose()
    {
        if (_isOver)
            return;
        _isOver = true;
        if (_own is not null)
            LetGoOfFacts(_own);
        base.Dispose();
        _updated.Clear();
        _unchecked.Clear();
        _looked.Clear();
    }

    // A large array outlives its session until the next full collection, and would keep all that it names till then: to collect that young
    // takes half of the time. What rules of a host's would do with it, is not for the end of a session. One that is emptied for that serves
    // again, and its arrays need not grow anew.
    private void LetGoOfFacts(PackSessions own)
    {
        var isLarge = HasLargeArray();
        var servesAgain = own.ServeSeveral && !_isLookedAt && !_hasEvaluations && _underway == 0 && (isLarge || _made <= FewSubjects);
        if (!servesAgain && !isLarge)
            return;

        var facts = InOrder().Select(entry => entry.Companion).OfType<SubjectFacts>().ToList();
        if (Inner.TryRetractAll(facts, BatchOptions.SkipFailed).FailedCount == 0 && servesAgain && Inner.Agenda.IsEmpty)
            own.GiveBack(Inner);
    }

    private bool HasLargeArray()
    {
        var facts = _made + (_hasEvaluations ? _made : 0) + (_isLookedAt ? _matched : 0);
        return Math.Max(facts, _matched) > MostInSmallArray && facts + _matched <= MostLetGo;
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
        var facts = known ?? New(entry);
        var before = known?.Evaluation;
        var isShown = facts.IsShown;
        var awaitsMembers = entry.Subject.Kind == Plan.KindWithMembers;
        var hasNews = facts.Take(entry.Subject, entry.Day, RowOf(entry), _answers.Take(facts.Questions), awaitsMembers);
        facts.IsShown = true;
        entry.Companion = facts;
        _looked.Add(facts);
        Replace(before, facts.Evaluation);

        // Where nobody else looks at it, one that comes out as before is as it was.
        if (IsAlone && isShown && !hasNews && !awaitsMembers)
            return;
        Await(facts, known is null ? _inserted : _updated);
        _unchecked.Add(facts);
    }

    private SubjectFacts New(SubjectEntry entry)
    {
        var questions = _questions[entry.Subject.Kind];
        var facts = entry.Subject.Kind == Plan.KindWithMembers ? new JurisdictionFacts(questions) : new SubjectFacts(questions);
        facts.Revised = _revise;
        facts.IsLookedAt = _isLookedAt;
        _made++;
        facts.Entry = entry;
        return facts;
    }

    private static FactRow RowOf(SubjectEntry entry) => entry.Subject.WarmRow() ?? entry.Kind.RowOf(entry.Subject);

    // An evaluation is a fact of its own, another one each time that anything in it is.
    private void Replace(Evaluation? before, Evaluation after)
    {
        if (!_hasEvaluations)
            return;
        if (before is not null && !_inserted.Remove(before))
            _gone.Add(before);
        _inserted.Add(after);
    }

    // What a cancelled call has left waiting, waits once.
    private static void Await(SubjectFacts facts, List<object> list)
    {
        if (facts.IsWaiting)
            return;
        facts.IsWaiting = true;
        list.Add(facts);
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
        foreach (var facts in _looked)
        {
            facts.IsWaiting = false;
            if (facts.LetGoOfAnswers() is { } answers)
                _answers.GiveBack(facts.Questions, answers);
        }

        _looked.Clear();
    }

    private void PutUpdates()
    {
        if (_updated.Count == 0)
            return;

        // A rule of the host's may have taken one out.
        var result = Inner.TryUpdateAll(_updated, BatchOptions.SkipFailed);
        if (result.FailedCount > 0)
            Inner.TryInsertAll(result.Failed, BatchOptions.SkipFailed);
        foreach (SubjectFacts facts in _updated)
            (facts.ChangedBy, facts.IsWaiting) = (null, false);
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
            if (facts.Entry is not null && facts.TakeStock() is { } rule)
                throw new InvalidOperationException($"Some rules were not run on the {facts}: {facts.Questions.Plan.Rules[rule].Rule.Id} among them does not pass, and has reported nothing.");
            _matched += facts.OpenRules;
        }

        _unchecked.Clear();
    }
}
