using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using Compliance.Findings;

namespace Compliance.Sessions;

/// <summary>
/// The changes of a session's findings that are still to be told to those who listen. Of several changes in between, the
/// first one's evaluation counts: what is told is told against what was told last.
/// </summary>
/// <param name="subjects">The session's subjects.</param>
internal sealed class ChangeNotices(SessionSubjects subjects)
{
    private readonly Queue<SubjectEntry> _changed = new();

    /// <summary>Those who listen; null where nobody does.</summary>
    public EventHandler<FindingChangedEventArgs>? Listeners { get; set; }

    /// <summary>Takes note that an entry has another evaluation than before.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="before">Its evaluation before; null where there was none.</param>
    public void Note(SubjectEntry entry, Evaluation? before)
    {
        if (entry.IsChanged)
        {
            if (!ReferenceEquals(before, entry.Before))
                entry.Kind.GiveBack(before);
        }
        else if (Listeners is null)
        {
            if (before is not null)
                entry.Kind.GiveBack(before);
            entry.Before = null;
        }
        else
        {
            entry.IsChanged = true;
            entry.Before = before;
            _changed.Enqueue(entry);
        }
    }

    /// <summary>Tells everything, whatever a listener throws: a finding that is not told now is told no more.</summary>
    /// <param name="session">The session whose findings they are.</param>
    /// <param name="portfolio">What gives a jurisdiction's evaluation its figures; null where there is no jurisdiction.</param>
    public void Tell(object session, PortfolioUpdater? portfolio)
    {
        List<Exception>? thrown = null;
        while (_changed.Count > 0)
        {
            var entry = _changed.Dequeue();
            entry.IsChanged = false;
            if (entry.IsRetracted)
            {
                subjects.LetGo(entry);
                continue;
            }

            // One that a listener has changed meanwhile is told of when it is evaluated again.
            if (entry.Decided is not { } after)
                continue;

            var before = entry.Before;
            entry.Before = null;
            portfolio?.Complete(after);
            Tell(session, entry, before, after, ref thrown);
            entry.Kind.GiveBack(before);
        }

        if (thrown is { Count: 1 })
            ExceptionDispatchInfo.Capture(thrown[0]).Throw();
        if (thrown is not null)
            throw new AggregateException("Several listeners failed; every change was told.", thrown);
    }

    /// <summary>Tells nobody anything any more.</summary>
    public void Clear()
    {
        Listeners = null;
        _changed.Clear();
    }

    private void Tell(object session, SubjectEntry entry, Evaluation? before, Evaluation after, ref List<Exception>? thrown)
    {
        if (Listeners is null || (before is not null && entry.Kind.Grounds.AreSame(before, after)))
            return;

        // A listener may change the session, which must not use these again while they are read.
        after.IsHandedOut = true;
        if (before is not null)
            before.IsHandedOut = true;
        foreach (var change in FindingChangedEventArgs.Between(before, after, entry.Kind.Grounds))
        {
            try
            {
                Listeners?.Invoke(session, change);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                (thrown ??= []).Add(exception);
            }
        }
    }
}
