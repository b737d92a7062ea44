using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Compliance.Sessions;

/// <summary>The changes of a session on their way to one who reads them in the own time.</summary>
/// <param name="letGo">Called when nobody reads any more.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class ChangeFeed(Action<ChangeFeed> letGo, CancellationToken cancellationToken) : IAsyncEnumerable<SessionChangedEventArgs>
{
    private readonly Channel<SessionChangedEventArgs> _batches = Channel.CreateUnbounded<SessionChangedEventArgs>(new UnboundedChannelOptions { SingleReader = true });
    private int _readers;

    /// <summary>Takes a batch.</summary>
    public void Take(object? sender, SessionChangedEventArgs batch) => _batches.Writer.TryWrite(batch);

    /// <summary>Takes a batch, if there is anything in it.</summary>
    public void Write(IReadOnlyList<SubjectChange> subjects)
    {
        if (subjects.Count > 0)
            Take(null, new SessionChangedEventArgs(subjects));
    }

    /// <summary>There are no more.</summary>
    public void End() => _batches.Writer.TryComplete();

    public IAsyncEnumerator<SessionChangedEventArgs> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _readers, 1) == 0
            ? Read(cancellationToken)
            : throw new InvalidOperationException("Changes are read once, by one reader: ask for them again.");

    private async IAsyncEnumerator<SessionChangedEventArgs> Read(CancellationToken ofReader)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ofReader);
        try
        {
            await foreach (var batch in _batches.Reader.ReadAllAsync(either.Token).ConfigureAwait(false))
                yield return batch;
        }
        finally
        {
            End();
            letGo(this);
        }
    }
}
