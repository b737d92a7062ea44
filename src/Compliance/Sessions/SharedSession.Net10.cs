using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Values;

namespace Compliance.Sessions;

/// <content>What frameworks before .NET 8 have no types for.</content>
public sealed partial class SharedSession
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan _shortestWait = TimeSpan.FromMilliseconds(20);

    private readonly HashSet<ChangeFeed> _feeds = [];

    /// <summary>
    /// What changes from this call on, one batch a <see cref="Fire"/>, to be read once and by one reader: <c>await foreach (var batch in
    /// shared.ChangesAsync(…))</c>. Batches wait until they are read, however many they are. It ends with the session; a reader who
    /// stops earlier, or cancels, is told no more.
    /// </summary>
    /// <param name="withPresent">Whether the first batch is all that there is now, as if it were new: what waits is evaluated first.</param>
    /// <param name="cancellationToken">Ends the wait for a turn, and the reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public IAsyncEnumerable<SessionChangedEventArgs> ChangesAsync(bool withPresent = false, CancellationToken cancellationToken = default)
    {
        var feed = new ChangeFeed(LetGo, cancellationToken);
        Do(inner =>
        {
            if (withPresent)
            {
                inner.Fire(cancellationToken);
                feed.Write([.. inner.Evaluations.Select(one => new SubjectChange(null, one, null))]);
            }

            inner.Changed += feed.Take;
            _feeds.Add(feed);
        }, cancellationToken);
        return feed;
    }

    /// <summary>
    /// Follows the days of a place: moves to today at once, and then at each midnight, and evaluates what that changes, which listeners
    /// are told. It goes on until it is cancelled or the session ends; a server awaits it in the background.
    /// </summary>
    /// <param name="clock">The clock.</param>
    /// <param name="zone">The time zone of the place; null for the clock's own.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    /// <exception cref="InvalidOperationException">The session's options evaluate all subjects as of one day.</exception>
    public async Task FollowDaysAsync(TimeProvider clock, TimeZoneInfo? zone = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(clock);
        while (true)
        {
            await DoAsync(inner =>
            {
                var today = CalendarDate.Today(clock, zone);
                if (inner.Today != today)
                {
                    inner.MoveTo(today);
                    inner.Fire(cancellationToken);
                }

                return Task.CompletedTask;
            }, cancellationToken).ConfigureAwait(false);
            await Task.Delay(UntilMidnight(clock.GetUtcNow(), zone ?? clock.LocalTimeZone), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    partial void EndFeeds()
    {
        foreach (var feed in _feeds)
            feed.End();
        _feeds.Clear();
    }

    private void LetGo(ChangeFeed feed) => LetGo(inner =>
    {
        if (_feeds.Remove(feed))
            inner.Changed -= feed.Take;
    });

    // A clock may be set while one waits, so that it is looked at now and then. Where a night begins without its midnight, an hour is waited at most.
    private static TimeSpan UntilMidnight(DateTimeOffset now, TimeZoneInfo zone)
    {
        var midnight = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(1);
        var wait = zone.IsInvalidTime(midnight) ? _longestWait : new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)) - now;
        return wait > _longestWait ? _longestWait : wait < _shortestWait ? _shortestWait : wait;
    }
}
