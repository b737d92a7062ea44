using System;
using System.Threading;
using System.Threading.Tasks;

namespace Compliance.Tests.Sessions;

/// <summary>A clock that is set by hand, with one alarm.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private Action? _ring;

    /// <summary>How long the last one who waits wanted to wait.</summary>
    public TimeSpan Wait { get; private set; }

    public void Pass(TimeSpan time)
    {
        now += time;
        _ring!();
    }

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        (_ring, Wait) = (() => callback(state), dueTime);
        return new Alarm();
    }

    private sealed class Alarm : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
