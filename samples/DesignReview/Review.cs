using System;
using System.Collections.Generic;
using Compliance;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Values;

namespace DesignReview;

/// <summary>A subject in a live session: an edit is evaluated immediately, may be tried first, and can be undone.</summary>
internal sealed class Review : IDisposable
{
    private readonly IComplianceSession _session;
    private readonly Stack<Subject> _before = [];
    private readonly List<FindingChangedEventArgs> _changes = [];

    /// <summary>Opens a session with the subjects of a file; the first is the one that is edited.</summary>
    public Review(RulePack pack, IReadOnlyList<Subject> subjects, CalendarDate? asOf)
    {
        _session = new ComplianceChecker(pack).Engine.Open(new EvaluationOptions(AsOf: asOf));
        Subject = subjects[0];
        _session.InsertAll(subjects);
        _session.Fire();

        // From here on only what an edit changes is told.
        _session.FindingChanged += (_, change) => _changes.Add(change);
    }

    /// <summary>The subject as it is now.</summary>
    public Subject Subject { get; private set; }

    /// <summary>Whether there is an edit to undo.</summary>
    public bool CanUndo => _before.Count > 0;

    /// <summary>What the findings amount to now.</summary>
    public Evaluation Evaluation => _session.Find(Subject)!;

    /// <summary>Makes an edit, and tells what comes out otherwise.</summary>
    public IReadOnlyList<FindingChangedEventArgs> Set(Subject edited)
    {
        _before.Push(Subject);
        return Replace(edited);
    }

    /// <summary>Takes the last edit back, and tells what comes out otherwise.</summary>
    public IReadOnlyList<FindingChangedEventArgs> Undo() => Replace(_before.Pop());

    /// <summary>What an edit would change, without making it.</summary>
    public IReadOnlyList<FindingChangedEventArgs> WhatIf(Subject edited) => _session.Preview(edited);

    public void Dispose() => _session.Dispose();

    private List<FindingChangedEventArgs> Replace(Subject subject)
    {
        _changes.Clear();
        _session.Update(subject);
        _session.Fire();
        Subject = subject;
        return [.. _changes];
    }
}
