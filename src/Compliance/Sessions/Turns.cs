using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;

namespace Compliance.Sessions;

/// <summary>
/// Lets callers take turns, threads and asynchronous work alike. A thread that has the turn, or that runs a listener within it, has
/// it still if it asks again. Asynchronous work may go on with any thread, so it cannot be told from what it has started: asking
/// again within it is refused, where it would wait for itself.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore holds nothing unless its handle is asked for, and who waits at the end of a session has to be let in to be told.")]
internal sealed class Turns
{
    private const int Nobody = 0;

    private readonly SemaphoreSlim _free = new(1, 1);

    // The asynchronous turn in which the caller was started; it may be over.
    private readonly AsyncLocal<object?> _ofCaller = new();

    private volatile object? _asynchronous;
    private volatile int _thread = Nobody;

    /// <summary>Does something in a turn.</summary>
    /// <exception cref="InvalidOperationException">The caller belongs to asynchronous work that has the turn.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before there was a turn.</exception>
    public T Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        var thread = Environment.CurrentManagedThreadId;
        if (_thread == thread)
            return work();

        ThrowIfWithin();
        _free.Wait(cancellationToken);
        _thread = thread;
        try
        {
            return work();
        }
        finally
        {
            _thread = Nobody;
            _free.Release();
        }
    }

    /// <summary>Does something asynchronous in a turn, which lasts until that is complete.</summary>
    /// <exception cref="InvalidOperationException">The caller belongs to asynchronous work that has the turn.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before there was a turn.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        // Who has the turn as a thread does not wait here, but goes on: the work comes after its turn.
        if (_thread != Environment.CurrentManagedThreadId)
            ThrowIfWithin();
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        _ofCaller.Value = _asynchronous = new object();
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _asynchronous = null;
            _free.Release();
        }
    }

    /// <summary>Does something within a turn that somebody has, a listener's work for one: the thread has the turn meanwhile.</summary>
    public void RunWithin(Action work)
    {
        var before = _thread;
        _thread = Environment.CurrentManagedThreadId;
        try
        {
            work();
        }
        finally
        {
            _thread = before;
        }
    }

    private void ThrowIfWithin()
    {
        if (_ofCaller.Value is { } turn && ReferenceEquals(turn, _asynchronous))
            throw new InvalidOperationException("This is within a turn of the shared session already, and would wait for itself: use the session that the turn's work is given.");
    }
}
