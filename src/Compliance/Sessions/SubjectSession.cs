using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Portfolios;

namespace Compliance.Sessions;

/// <summary>What every engine's session does alike: it keeps the subjects and knows which of them wait to be decided on.</summary>
internal abstract class SubjectSession(CompiledPlan plan, SessionOptions options, string engine) : IComplianceSession
{
    private readonly Dictionary<(SubjectKind Kind, string Id), SubjectEntry> _entries = [];
    private readonly Queue<SubjectEntry> _pending = new();
    private readonly List<SubjectEntry> _batch = [];
    private readonly Queue<SubjectEntry> _changed = new();
    private PortfolioStage? _portfolio;
    private long _inserted;

    public event EventHandler<FindingChangedEventArgs>? FindingChanged;

    public string Engine { get; } = engine;

    public IEnumerable<Evaluation> Evaluations => _entries.Values
        .Where(entry => entry.Decided is not null)
        .OrderBy(entry => entry.Order)
        .Select(entry => entry.Decided!);

    /// <summary>How many subjects are decided on between two looks at whether the caller has cancelled.</summary>
    protected abstract int BatchSize { get; }

    protected CompiledPlan Plan { get; } = plan;

    public void Insert(Subject subject)
    {
        var day = DayOf(subject);
        var entry = new SubjectEntry(subject, day, _inserted);
        if (_entries.ContainsKey(KeyOf(subject)))
            throw new ArgumentException($"The session already holds a {subject}.", nameof(subject));

        _inserted++;
        _entries.Add(KeyOf(subject), entry);
        _pending.Enqueue(entry);
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
        var day = DayOf(subject);
        var entry = Require(subject);
        if (entry.Evaluation is { } evaluation)
        {
            Withdraw(evaluation);
            _pending.Enqueue(entry);
        }

        entry.Replace(subject, day);
    }

    public void Retract(Subject subject)
    {
        var entry = Require(subject);
        entry.IsRetracted = true;
        _entries.Remove(KeyOf(subject));
        _portfolio?.Discount(entry);
        if (entry.Evaluation is { } evaluation)
            Withdraw(evaluation);
    }

    public virtual void Fire(CancellationToken cancellationToken = default)
    {
        while (_pending.Count > 0 || _batch.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // What a failed call left in the batch is decided on first: nothing is ever skipped.
            while (_pending.Count > 0 && _batch.Count < BatchSize)
                _batch.Add(_pending.Dequeue());
            _batch.RemoveAll(entry => entry.IsRetracted || !entry.IsPending);
            if (_batch.Count > 0)
                Decide(_batch);
            foreach (var entry in _batch)
            {
                NeedPortfolio(entry.Subject);
                _portfolio?.Count(entry);
                NoteChange(entry, entry.Before);
            }

            _batch.Clear();
        }

        DecideJurisdictions();
        RaiseChanges();
    }

    public IReadOnlyList<FindingChangedEventArgs> Preview(Subject subject)
    {
        var day = DayOf(subject);
        if (_pending.Count > 0 || _batch.Count > 0)
            throw new InvalidOperationException("There are subjects that were not decided on yet: call Fire before Preview.");
        NeedPortfolio(subject);

        // Every engine gives the kernel's verdicts, so the kernel can tell what this one would say.
        var before = _entries.TryGetValue(KeyOf(subject), out var entry) ? entry.Evaluation : null;
        var after = Evaluation.Of(Plan, subject, day);
        var changes = new List<FindingChangedEventArgs>();
        if (_portfolio is not null)
            changes.AddRange(_portfolio.Preview(entry, ref after, id => _entries[(_portfolio.Jurisdictions, id)].Evaluation!));
        changes.InsertRange(0, FindingChangedEventArgs.Between(before, after));
        return changes;
    }

    public Evaluation? Find(Subject subject) => _entries.TryGetValue(KeyOf(subject), out var entry) ? entry.Decided : null;

    public virtual void Dispose()
    {
        _entries.Clear();
        _pending.Clear();
        _batch.Clear();
    }

    /// <summary>Called where a jurisdiction's members give it an evaluation in the place of another.</summary>
    protected virtual void Renew(Evaluation before, Evaluation after)
    {
    }

    /// <summary>Gives each of the entries its evaluation.</summary>
    protected abstract void Decide(List<SubjectEntry> entries);

    /// <summary>Called before an evaluation ceases to hold, because its subject was changed or taken out.</summary>
    protected virtual void Withdraw(Evaluation evaluation)
    {
    }

    // Most sessions hold no jurisdiction, and then nobody counts members. With the first one, those that are there are counted.
    private void NeedPortfolio(Subject subject)
    {
        if (_portfolio is not null || subject.Kind != Plan.KindWithMembers)
            return;

        _portfolio = new PortfolioStage(Plan.PlanFor(subject.Kind));
        foreach (var entry in _entries.Values.Where(entry => !entry.IsPending))
            _portfolio.Count(entry);
    }

    private void DecideJurisdictions()
    {
        if (_portfolio is null)
            return;

        foreach (var (id, rules) in _portfolio.Settle())
        {
            var entry = _entries[(_portfolio.Jurisdictions, id)];
            var before = entry.Evaluation!;
            entry.Evaluation = _portfolio.Decide(before, entry.AwaitsMembers ? RuleSet.All : rules);
            entry.AwaitsMembers = false;
            Renew(before, entry.Evaluation);
            NoteChange(entry, before);
        }
    }

    // What changed is told against what was told last: of several changes in between, the first one's evaluation counts.
    private void NoteChange(SubjectEntry entry, Evaluation? before)
    {
        if (FindingChanged is null)
        {
            entry.Before = null;
        }
        else if (!entry.IsChanged)
        {
            entry.IsChanged = true;
            entry.Before = before;
            _changed.Enqueue(entry);
        }
    }

    private void RaiseChanges()
    {
        while (_changed.Count > 0)
        {
            var entry = _changed.Dequeue();
            var before = entry.Before;
            entry.Before = null;
            entry.IsChanged = false;
            if (entry.IsRetracted || entry.Decided is not { } after)
                continue;

            foreach (var change in FindingChangedEventArgs.Between(before, after))
                FindingChanged?.Invoke(this, change);
        }
    }

    private DecisionDay DayOf(Subject subject)
    {
        // A subject of another vocabulary is refused before anything of it is kept.
        Plan.PlanFor(subject.Kind);
        if (options.AsOf is { } asOf)
            return new DecisionDay(asOf, DaySource.AsOf);
        if (subject.Date is { } own)
            return new DecisionDay(own, DaySource.Subject);
        if (options.Today is { } today)
            return new DecisionDay(today, DaySource.Today);
        throw new InvalidOperationException($"There is no day to decide on: the {subject} has no date, and the session's options give neither AsOf nor Today.");
    }

    private SubjectEntry Require(Subject subject) => _entries.TryGetValue(KeyOf(subject), out var entry)
        ? entry
        : throw new ArgumentException($"The session holds no {subject}.", nameof(subject));

    private static (SubjectKind Kind, string Id) KeyOf(Subject subject) => (subject.Kind, subject.Id);
}
