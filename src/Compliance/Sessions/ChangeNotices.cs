using System;
using System.Collections.Generic;
using System.Linq;
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
    private readonly Queue<SessionChangedEventArgs> _untold = new();
    private List<SubjectChange>? _retracted;
    private bool _isTelling;

    /// <summary>Those who listen to single findings.</summary>
    public Listeners<FindingChangedEventArgs> OfFindings { get; } = new();

    /// <summary>Those who listen to all that changes together.</summary>
    public Listeners<SessionChangedEventArgs> OfAll { get; } = new();

    /// <summary>Whether anybody listens.</summary>
    public bool AreHeard => OfFindings.Any || OfAll.Any;

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
        else if (!AreHeard)
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

    /// <summary>Takes note that an entry is taken out of which anything was told.</summary>
    /// <param name="told">What was told last, with all its figures.</param>
    public void NoteRetracted(Evaluation told) => (_retracted ??= []).Add(new SubjectChange(told, null, null));

    /// <summary>
    /// Tells everything, whatever a listener throws: what is not told now is told no more. What a listener leads to by firing itself
    /// is told when all that was before it is told.
    /// </summary>
    /// <param name="session">The session whose findings they are.</param>
    /// <param name="portfolio">What gives a jurisdiction's evaluation its figures; null where there is no jurisdiction.</param>
    public void Tell(object session, PortfolioUpdater? portfolio)
    {
        if (Collect(portfolio) is { } changes)
            _untold.Enqueue(changes);
        if (_isTelling || _untold.Count == 0)
            return;

        List<Exception>? thrown = null;
        _isTelling = true;
        try
        {
            while (_untold.Count > 0)
                Tell(session, _untold.Dequeue(), ref thrown);
        }
        finally
        {
            _isTelling = false;
        }

        if (thrown is { Count: 1 })
            ExceptionDispatchInfo.Capture(thrown[0]).Throw();
        if (thrown is not null)
            throw new AggregateException("Several listeners failed; every change was told.", thrown);
    }

    /// <summary>Tells nobody anything any more.</summary>
    public void Clear()
    {
        OfFindings.Clear();
        OfAll.Clear();
        _changed.Clear();
        _untold.Clear();
        _retracted = null;
    }

    // What there is to tell; null where that is nothing.
    private SessionChangedEventArgs? Collect(PortfolioUpdater? portfolio)
    {
        var changes = _retracted;
        _retracted = null;
        while (_changed.Count > 0)
        {
            var entry = _changed.Dequeue();
            entry.IsChanged = false;
            if (entry.IsRetracted)
            {
                subjects.LetGo(entry);
                continue;
            }

            // One that waits again is told of when it is evaluated.
            if (entry.Decided is not { } after)
                continue;

            var before = entry.Before;
            entry.Before = null;
            portfolio?.Complete(after);
            if (AreHeard && (before is null || !entry.Kind.Grounds.AreSame(before, after)))
            {
                var change = new SubjectChange(before, after, entry.Kind.Grounds);
                if (before is null || change.Findings.Any())
                    (changes ??= []).Add(change);
            }

            entry.Kind.GiveBack(before);
        }

        return changes is null ? null : new SessionChangedEventArgs(changes);
    }

    private void Tell(object session, SessionChangedEventArgs changes, ref List<Exception>? thrown)
    {
        if (OfFindings.Any)
        {
            foreach (var subject in changes.Subjects)
            {
                foreach (var change in subject.Findings)
                    OfFindings.Tell(session, change, ref thrown);
            }
        }

        OfAll.Tell(session, changes, ref thrown);
    }
}
