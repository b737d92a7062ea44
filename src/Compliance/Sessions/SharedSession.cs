using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Sessions;

/// <summary>
/// A session that any number of threads may use: calls take turns. What belongs together is done in one turn by
/// <see cref="Do{T}(Func{IComplianceSession, T}, CancellationToken)"/>, or asynchronously by
/// <see cref="DoAsync{T}(Func{IComplianceSession, Task{T}}, CancellationToken)"/>. Events are raised within a turn: a listener may use the
/// shared session, but must not wait for another thread that wants a turn. After <see cref="Dispose"/> everything but
/// <see cref="Engine"/> throws <see cref="ObjectDisposedException"/>, for those too who were waiting.
/// </summary>
public sealed partial class SharedSession : IComplianceSession
{
    private readonly IComplianceSession _session;
    private readonly Turns _turns = new();
    private readonly ListenersInTurn<FindingChangedEventArgs> _ofFindings;
    private readonly ListenersInTurn<SessionChangedEventArgs> _ofAll;
    private bool _isDisposed;

    /// <summary>Takes a session, which nobody else uses from now on, and which ends with this one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    public SharedSession(IComplianceSession session)
    {
        _session = Argument.NotNull(session, nameof(session));
        _ofFindings = new ListenersInTurn<FindingChangedEventArgs>(_turns, this);
        _ofAll = new ListenersInTurn<SessionChangedEventArgs>(_turns, this);
    }

    /// <inheritdoc/>
    public event EventHandler<FindingChangedEventArgs>? FindingChanged
    {
        add => Do(inner => inner.FindingChanged += value is null ? null : _ofFindings.Add(value));
        remove => LetGo(inner => inner.FindingChanged -= value is null ? null : _ofFindings.Remove(value));
    }

    /// <inheritdoc/>
    public event EventHandler<SessionChangedEventArgs>? Changed
    {
        add => Do(inner => inner.Changed += value is null ? null : _ofAll.Add(value));
        remove => LetGo(inner => inner.Changed -= value is null ? null : _ofAll.Remove(value));
    }

    /// <inheritdoc/>
    public string Engine => _session.Engine;

    /// <inheritdoc/>
    public int Count => Do(inner => inner.Count);

    /// <inheritdoc/>
    public CalendarDate? Today => Do(inner => inner.Today);

    /// <summary>The subjects evaluated by the last <see cref="Fire"/>, as they are now: a list of its own, which no later call changes.</summary>
    public IEnumerable<Evaluation> Evaluations => Do(inner => inner.Evaluations.ToList());

    /// <inheritdoc/>
    public IReadOnlyList<string> UnknownMembers => Do(inner => inner.UnknownMembers.ToList());

    /// <inheritdoc/>
    public IReadOnlyList<UnplacedSubject> Unplaced => Do(inner => inner.Unplaced);

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<Subject>> Circles => Do(inner => inner.Circles);

    /// <summary>Does several things in one turn: other threads do not see what is between them.</summary>
    /// <param name="work">What is done, on the session within.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before there was a turn.</exception>
    /// <exception cref="InvalidOperationException">It is called from asynchronous work that has the turn, and would wait for itself.</exception>
    public T Do<T>(Func<IComplianceSession, T> work, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(work, nameof(work));
        return _turns.Run(() => work(Open()), cancellationToken);
    }

    /// <summary>Does several things in one turn: other threads do not see what is between them.</summary>
    /// <param name="work">What is done, on the session within.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before there was a turn.</exception>
    /// <exception cref="InvalidOperationException">It is called from asynchronous work that has the turn, and would wait for itself.</exception>
    public void Do(Action<IComplianceSession> work, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(work, nameof(work));
        Do(inner =>
        {
            work(inner);
            return true;
        }, cancellationToken);
    }

    /// <summary>Does not compile: asynchronous work would give its turn up where it first waits.</summary>
    [Obsolete("Asynchronous work takes its turn by DoAsync.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task Do(Func<IComplianceSession, Task> work, CancellationToken cancellationToken = default) => DoAsync(work, cancellationToken);

    /// <summary>Does not compile: asynchronous work would give its turn up where it first waits.</summary>
    [Obsolete("Asynchronous work takes its turn by DoAsync.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task<T> Do<T>(Func<IComplianceSession, Task<T>> work, CancellationToken cancellationToken = default) => DoAsync(work, cancellationToken);

    /// <summary>Does several things in one turn, which lasts until the work is complete; no thread waits for it, or for the turn.</summary>
    /// <param name="work">What is done, on the session within; all that it starts has to be awaited by it.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before there was a turn.</exception>
    /// <exception cref="InvalidOperationException">It is called from work that has the turn, and would wait for itself.</exception>
    public Task<T> DoAsync<T>(Func<IComplianceSession, Task<T>> work, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(work, nameof(work));
        return _turns.RunAsync(() => work(Open()), cancellationToken);
    }

    /// <summary>Does several things in one turn, which lasts until the work is complete; no thread waits for it, or for the turn.</summary>
    /// <param name="work">What is done, on the session within; all that it starts has to be awaited by it.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before there was a turn.</exception>
    /// <exception cref="InvalidOperationException">It is called from work that has the turn, and would wait for itself.</exception>
    public Task DoAsync(Func<IComplianceSession, Task> work, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(work, nameof(work));
        return _turns.RunAsync(async () =>
        {
            await work(Open()).ConfigureAwait(false);
            return true;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public void Insert(Subject subject) => Do(inner => inner.Insert(subject));

    /// <inheritdoc/>
    public void InsertAll(IEnumerable<Subject> subjects) => Do(inner => inner.InsertAll(subjects));

    /// <inheritdoc/>
    public void AddUnknownMembers(string reason) => Do(inner => inner.AddUnknownMembers(reason));

    /// <inheritdoc/>
    public void Update(Subject subject) => Do(inner => inner.Update(subject));

    /// <inheritdoc/>
    public void Upsert(Subject subject) => Do(inner => inner.Upsert(subject));

    /// <inheritdoc/>
    public void MoveTo(CalendarDate today) => Do(inner => inner.MoveTo(today));

    /// <inheritdoc/>
    public void Retract(Subject subject) => Do(inner => inner.Retract(subject));

    /// <inheritdoc/>
    public void Retract(string kind, string id) => Do(inner => inner.Retract(kind, id));

    /// <inheritdoc/>
    /// <remarks>The wait for a turn ends too where it is cancelled.</remarks>
    public void Fire(CancellationToken cancellationToken = default) => Do(inner => inner.Fire(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<FindingChangedEventArgs> Preview(Subject subject) => Do(inner => inner.Preview(subject));

    /// <inheritdoc/>
    public Evaluation? Find(Subject subject) => Do(inner => inner.Find(subject));

    /// <inheritdoc/>
    public Evaluation? Find(string kind, string id) => Do(inner => inner.Find(kind, id));

    /// <inheritdoc/>
    public Decision? DecisionOf(Subject subject) => Do(inner => inner.DecisionOf(subject));

    /// <inheritdoc/>
    public void Dispose() => LetGo(inner =>
    {
        _isDisposed = true;
        inner.Dispose();
        EndFeeds();
    });

    partial void EndFeeds();

    private IComplianceSession Open() => _isDisposed ? throw new ObjectDisposedException(nameof(SharedSession), "The session is disposed: open another one.") : _session;

    // What may be done after the end too.
    private void LetGo(Action<IComplianceSession> work) => _turns.Run(() =>
    {
        work(_session);
        return true;
    }, CancellationToken.None);
}
