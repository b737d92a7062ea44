using System;
using System.Collections.Concurrent;
using NRules;

namespace Compliance.NRules;

/// <summary>
/// NRules' sessions whose rules are the pack's alone. One that has served a few subjects serves others when these are gone, for NRules takes
/// longer to make a session than to evaluate a subject; and so does one that had to be emptied of thousands. Any number of threads may share it.
/// </summary>
/// <param name="factory">Makes them.</param>
/// <param name="areLookedAt">Whether somebody sees from the start what is in them.</param>
internal sealed class PackSessions(ISessionFactory factory, bool areLookedAt)
{
    private readonly ConcurrentStack<ISession> _spare = new();
    private volatile bool _areLookedAt = areLookedAt;

    // Counted up to two.
    private volatile int _taken;

    /// <summary>Whether somebody can see what is in their working memories, or is told what becomes of it.</summary>
    public bool AreLookedAt => _areLookedAt;

    /// <summary>The factory, for somebody who listens there. From now on every session is made by it anew.</summary>
    public ISessionFactory HandOutFactory()
    {
        _areLookedAt = true;
        return factory;
    }

    /// <summary>Whether more than one was asked for: many a program has one, and to empty that would be for nothing.</summary>
    public bool ServeSeveral => _taken > 1;

    /// <summary>A session with nothing in it.</summary>
    public ISession Take()
    {
        if (_taken < 2)
            _taken++;
        return !_areLookedAt && _spare.TryPop(out var session) ? session : News.Filter(factory.CreateSession());
    }

    /// <summary>Takes one back that is empty, and that nobody else knows.</summary>
    public void GiveBack(ISession session)
    {
        if (_spare.Count < Environment.ProcessorCount)
            _spare.Push(session);
    }
}
