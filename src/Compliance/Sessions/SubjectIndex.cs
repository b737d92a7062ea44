using System.Collections.Generic;
using Compliance.Descriptors;

namespace Compliance.Sessions;

/// <summary>
/// The entries of a session's subjects of one kind, by their ids. They are chained to each other, so that to find one costs one
/// look into memory besides the entry itself, and to put one in or take it out allocates nothing.
/// </summary>
internal sealed class SubjectIndex
{
    private SubjectEntry?[] _chains = new SubjectEntry?[16];
    private int _count;

    /// <summary>All entries, in no particular order.</summary>
    public IEnumerable<SubjectEntry> Entries
    {
        get
        {
            foreach (var first in _chains)
            {
                for (var entry = first; entry is not null; entry = entry.Next)
                    yield return entry;
            }
        }
    }

    /// <summary>The entry with a subject's id, or null.</summary>
    public SubjectEntry? Find(Subject subject)
    {
        var entry = Chain(subject.IdHash);
        while (entry is not null && !Has(entry.Subject, subject))
            entry = entry.Next;
        return entry;
    }

    /// <summary>Puts in an entry; none with its subject's id may be there.</summary>
    public void Add(SubjectEntry entry)
    {
        if (_count == _chains.Length)
            Grow();
        _count++;
        Link(entry);
    }

    /// <summary>Takes out an entry that is there.</summary>
    public void Remove(SubjectEntry entry)
    {
        _count--;
        ref var place = ref Chain(entry.Subject.IdHash);
        while (!ReferenceEquals(place, entry))
            place = ref place!.Next;
        place = entry.Next;
        entry.Next = null;
    }

    // A changed copy of a subject has the very id of the subject.
    private static bool Has(Subject held, Subject asked) =>
        held.IdHash == asked.IdHash && (ReferenceEquals(held.Id, asked.Id) || held.Id == asked.Id);

    private ref SubjectEntry? Chain(int hash) => ref _chains[hash & (_chains.Length - 1)];

    // Of an entry that no other is behind yet.
    private void Link(SubjectEntry entry)
    {
        ref var first = ref Chain(entry.Subject.IdHash);
        if (first is not null)
            entry.Next = first;
        first = entry;
    }

    private void Grow()
    {
        var chains = _chains;
        _chains = new SubjectEntry?[chains.Length * 2];
        foreach (var first in chains)
        {
            var entry = first;
            while (entry is not null)
            {
                var next = entry.Next;
                entry.Next = null;
                Link(entry);
                entry = next;
            }
        }
    }
}
