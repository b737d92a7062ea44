using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Sessions;

/// <summary>The session over the compiled kernel.</summary>
internal sealed class KernelSession(CompiledPlan plan, SessionOptions options, string engine) : IComplianceSession
{
    private readonly Dictionary<(SubjectKind Kind, string Id), Entry> _entries = [];
    private readonly Queue<Entry> _pending = new();
    private long _inserted;

    public string Engine { get; } = engine;

    public IEnumerable<Evaluation> Evaluations => _entries.Values
        .Where(entry => entry.Evaluation is not null)
        .OrderBy(entry => entry.Order)
        .Select(entry => entry.Evaluation!);

    public void Insert(Subject subject)
    {
        var day = DayOf(subject);
        var entry = new Entry(subject, day, _inserted);
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
        if (!entry.IsPending)
            _pending.Enqueue(entry);
        entry.Replace(subject, day);
    }

    public void Retract(Subject subject)
    {
        Require(subject).IsRetracted = true;
        _entries.Remove(KeyOf(subject));
    }

    public void Fire(CancellationToken cancellationToken = default)
    {
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = _pending.Dequeue();
            if (!entry.IsRetracted)
                entry.Evaluation = Evaluate(entry.Subject, entry.Day);
        }
    }

    public Evaluation? Find(Subject subject) => _entries.TryGetValue(KeyOf(subject), out var entry) ? entry.Evaluation : null;

    public void Dispose()
    {
        _entries.Clear();
        _pending.Clear();
    }

    private Evaluation Evaluate(Subject subject, DecisionDay day)
    {
        var kind = plan.PlanFor(subject.Kind);
        var verdicts = new Verdict[kind.Rules.Length];
        plan.Decide(subject, day.Date, verdicts);
        return new Evaluation(kind, subject, day, verdicts);
    }

    private DecisionDay DayOf(Subject subject)
    {
        // A subject of another vocabulary is refused before anything of it is kept.
        plan.PlanFor(subject.Kind);
        if (options.AsOf is { } asOf)
            return new DecisionDay(asOf, DaySource.AsOf);
        if (subject.Date is { } own)
            return new DecisionDay(own, DaySource.Subject);
        if (options.Today is { } today)
            return new DecisionDay(today, DaySource.Today);
        throw new InvalidOperationException($"There is no day to decide on: the {subject} has no date, and the session's options give neither AsOf nor Today.");
    }

    private Entry Require(Subject subject) => _entries.TryGetValue(KeyOf(subject), out var entry)
        ? entry
        : throw new ArgumentException($"The session holds no {subject}.", nameof(subject));

    private static (SubjectKind Kind, string Id) KeyOf(Subject subject) => (subject.Kind, subject.Id);

    /// <summary>A subject in the session; without an evaluation, it is waiting for one.</summary>
    private sealed class Entry(Subject subject, DecisionDay day, long order)
    {
        public Subject Subject { get; private set; } = subject;

        public DecisionDay Day { get; private set; } = day;

        public long Order { get; } = order;

        public Evaluation? Evaluation { get; set; }

        public bool IsRetracted { get; set; }

        public bool IsPending => Evaluation is null;

        public void Replace(Subject subject, DecisionDay day)
        {
            Subject = subject;
            Day = day;
            Evaluation = null;
        }
    }
}
