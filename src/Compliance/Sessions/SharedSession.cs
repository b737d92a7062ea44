using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Findings;

namespace Compliance.Sessions;

/// <summary>
/// A session that any number of threads may use: calls take turns. What belongs together is done in one turn by
/// <see cref="Do{T}"/>. Events are raised within a turn; a handler must not wait for another thread that wants one.
/// </summary>
public sealed class SharedSession(IComplianceSession session) : IComplianceSession
{
    private readonly object _turn = new();

    /// <inheritdoc/>
    public event EventHandler<FindingChangedEventArgs>? FindingChanged
    {
        add => Do(inner => inner.FindingChanged += value);
        remove => Do(inner => inner.FindingChanged -= value);
    }

    /// <inheritdoc/>
    public string Engine => session.Engine;

    /// <summary>The subjects evaluated by the last <see cref="Fire"/>, as they are now: a list of its own, which no later call changes.</summary>
    public IEnumerable<Evaluation> Evaluations => Do(inner => inner.Evaluations.ToList());

    /// <summary>Does several things in one turn: other threads do not see what is between them.</summary>
    public T Do<T>(Func<IComplianceSession, T> work)
    {
        lock (_turn)
            return work(session);
    }

    /// <summary>Does several things in one turn: other threads do not see what is between them.</summary>
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
    public void Update(Subject subject) => Do(inner => inner.Update(subject));

    /// <inheritdoc/>
    public void Retract(Subject subject) => Do(inner => inner.Retract(subject));

    /// <inheritdoc/>
    public void Fire(CancellationToken cancellationToken = default) => Do(inner => inner.Fire(cancellationToken));

    /// <inheritdoc/>
    public IReadOnlyList<FindingChangedEventArgs> Preview(Subject subject) => Do(inner => inner.Preview(subject));

    /// <inheritdoc/>
    public Evaluation? Find(Subject subject) => Do(inner => inner.Find(subject));

    /// <inheritdoc/>
    public Decision? DecisionOf(Subject subject) => Do(inner => inner.DecisionOf(subject));

    /// <inheritdoc/>
    public void Dispose() => Do(inner => inner.Dispose());
}
