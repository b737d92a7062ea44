using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Portfolios;

namespace Compliance.Sessions;

/// <summary>
/// A session that any number of threads may use: calls take turns. What belongs together is done in one turn by
/// <see cref="Do{T}"/>. Events are raised within a turn; a handler must not wait for another thread that wants one.
/// </summary>
public sealed class SharedSession(IComplianceSession session) : IComplianceSession
{
    private const int MillisecondsBetweenLooks = 10;

    private readonly object _turn = new();

    /// <inheritdoc/>
    public event EventHandler<FindingChangedEventArgs>? FindingChanged
    {
        add => Do(inner => inner.FindingChanged += value);
        remove => Do(inner => inner.FindingChanged -= value);
    }

    /// <inheritdoc/>
    public string Engine => session.Engine;

    /// <inheritdoc/>
    public int Count => Do(inner => inner.Count);

    /// <summary>The subjects evaluated by the last <see cref="Fire"/>, as they are now: a list of its own, which no later call changes.</summary>
    public IEnumerable<Evaluation> Evaluations => Do(inner => inner.Evaluations.ToList());

    /// <summary>Does several things in one turn: nobody sees what is between them.</summary>
    public T Do<T>(Func<IComplianceSession, T> work)
    {
        lock (_turn)
            return work(session);
    }

    /// <summary>Does several things in one turn: nobody sees what is between them.</summary>
    public void Do(Action<IComplianceSession> work)
    {
        lock (_turn)
            work(session);
    }

    /// <inheritdoc/>
    public void Insert(Subject subject) => Do(inner => inner.Insert(subject));

    /// <inheritdoc/>
    public void InsertAll(IEnumerable<Subject> subjects) => Do(inner => inner.InsertAll(subjects));

    /// <inheritdoc/>
    public void AddUnknownMembers(string reason) => Do(inner => inner.AddUnknownMembers(reason));

    /// <inheritdoc/>
    public IReadOnlyList<string> UnknownMembers => Do(inner => inner.UnknownMembers.ToList());

    /// <inheritdoc/>
    public IReadOnlyList<UnplacedSubject> Unplaced => Do(inner => inner.Unplaced);

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<Subject>> Circles => Do(inner => inner.Circles);

    /// <inheritdoc/>
    public void Update(Subject subject) => Do(inner => inner.Update(subject));

    /// <inheritdoc/>
    public void Upsert(Subject subject) => Do(inner => inner.Upsert(subject));

    /// <inheritdoc/>
    public void Retract(Subject subject) => Do(inner => inner.Retract(subject));

    /// <inheritdoc/>
    public void Retract(string kind, string id) => Do(inner => inner.Retract(kind, id));

    /// <inheritdoc/>
    /// <remarks>The wait for a turn ends too where it is cancelled.</remarks>
    public void Fire(CancellationToken cancellationToken = default)
    {
        if (!cancellationToken.CanBeCanceled)
        {
            Do(inner => inner.Fire());
            return;
        }

        while (!Monitor.TryEnter(_turn, MillisecondsBetweenLooks))
            cancellationToken.ThrowIfCancellationRequested();
        try
        {
            session.Fire(cancellationToken);
        }
        finally
        {
            Monitor.Exit(_turn);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<FindingChangedEventArgs> Preview(Subject subject) => Do(inner => inner.Preview(subject));

    /// <inheritdoc/>
    public Evaluation? Find(Subject subject) => Do(inner => inner.Find(subject));

    /// <inheritdoc/>
    public Evaluation? Find(string kind, string id) => Do(inner => inner.Find(kind, id));

    /// <inheritdoc/>
    public Decision? DecisionOf(Subject subject) => Do(inner => inner.DecisionOf(subject));

    /// <inheritdoc/>
    public void Dispose() => Do(inner => inner.Dispose());
}
