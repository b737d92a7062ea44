using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;

namespace Compliance.Sessions;

/// <summary>The subjects that a session holds, found by themselves or by kind and id. Entries of those that are gone are used again.</summary>
internal sealed class SessionSubjects(CompiledPlan plan)
{
    private const int MostSpare = 256;

    private readonly Dictionary<SubjectKind, KindSubjects> _kinds = [];
    private SubjectEntry? _spare;
    private int _spares;
    private KindSubjects? _lastKind;
    private SubjectEntry? _last;
    private long _inserted;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var kind in _kinds.Values)
                count += kind.Index.Count;
            return count;
        }
    }

    /// <summary>Those of a kind, none of them at first.</summary>
    /// <exception cref="System.ArgumentException">The plan is for another vocabulary.</exception>
    public KindSubjects Of(SubjectKind kind)
    {
        if (ReferenceEquals(_lastKind?.Plan.Kind, kind))
            return _lastKind!;
        if (!_kinds.TryGetValue(kind, out var subjects))
            _kinds.Add(kind, subjects = new KindSubjects(plan.PlanFor(kind)));
        return _lastKind = subjects;
    }

    /// <summary>The entry of a subject; null where it is not held. Most questions are about the subject that was spoken of last.</summary>
    public SubjectEntry? Find(Subject subject)
    {
        if (_last is { IsRetracted: false } last && ReferenceEquals(last.Subject, subject))
            return last;
        var kind = ReferenceEquals(_lastKind?.Plan.Kind, subject.Kind) ? _lastKind : _kinds.TryGetValue(subject.Kind, out var other) ? other : null;
        return kind?.Index.Find(subject) is { } entry ? _last = entry : null;
    }

    /// <summary>The entry of a subject by the name of its kind and its id; null where it is not held.</summary>
    /// <exception cref="System.ArgumentException">There is no such kind; the nearest right name is told.</exception>
    public SubjectEntry? Find(string kind, string id)
    {
        var name = plan.Pack.Vocabulary.RequireKind(kind);
        var trimmed = Argument.NotNull(id, nameof(id)).Trim();
        return _kinds.TryGetValue(name, out var subjects) ? subjects.Index.Find(trimmed) : null;
    }

    /// <summary>Puts in a subject that is not there yet.</summary>
    public SubjectEntry Add(KindSubjects kind, Subject subject, DecisionDay day)
    {
        var entry = TakeEntry();
        entry.Hold(kind, subject, day, _inserted++);
        kind.Index.Add(entry);
        return _last = entry;
    }

    /// <summary>Lets an entry be used again that was taken out; one that is still in a queue, when its turn comes.</summary>
    public void LetGo(SubjectEntry entry)
    {
        if (entry.IsQueued || entry.IsChanged)
            return;

        entry.Clear();
        if (_spares == MostSpare)
            return;

        if (_spare is not null)
            entry.Next = _spare;
        _spare = entry;
        _spares++;
    }

    /// <summary>The subjects as they were inserted.</summary>
    public List<SubjectEntry> InOrder()
    {
        var entries = new List<SubjectEntry>();
        foreach (var kind in _kinds.Values)
            entries.AddRange(kind.Index.Entries);
        entries.Sort((left, right) => left.Order.CompareTo(right.Order));
        return entries;
    }

    /// <summary>Lets all of them go.</summary>
    public void Clear()
    {
        _kinds.Clear();
        _spare = null;
        _spares = 0;
        _lastKind = null;
        _last = null;
    }

    private SubjectEntry TakeEntry()
    {
        if (_spare is not { } entry)
            return new SubjectEntry();

        if (entry.Next is { } next)
            (_spare, entry.Next) = (next, null);
        else
            _spare = null;
        _spares--;
        return entry;
    }
}
