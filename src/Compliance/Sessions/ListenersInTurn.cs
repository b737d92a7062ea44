using System;
using System.Collections.Generic;

namespace Compliance.Sessions;

/// <summary>The listeners of a shared session as the session within has them: each is told within the turn, by the shared session.</summary>
/// <typeparam name="T">What is told.</typeparam>
/// <param name="turns">The turns.</param>
/// <param name="sender">The shared session.</param>
internal sealed class ListenersInTurn<T>(Turns turns, object sender)
    where T : EventArgs
{
    private readonly List<(EventHandler<T> Given, EventHandler<T> Within)> _known = [];

    /// <summary>What listens within for one that is given.</summary>
    public EventHandler<T> Add(EventHandler<T> given)
    {
        EventHandler<T> within = (_, what) => turns.RunWithin(() => given(sender, what));
        _known.Add((given, within));
        return within;
    }

    /// <summary>What listened within for one that was given; null where there was none.</summary>
    public EventHandler<T>? Remove(EventHandler<T> given)
    {
        var last = _known.FindLastIndex(one => one.Given == given);
        if (last < 0)
            return null;

        var within = _known[last].Within;
        _known.RemoveAt(last);
        return within;
    }
}
