namespace Compliance.Sessions;

/// <summary>The entries that wait to be decided on, chained to each other in the order in which they came.</summary>
internal struct PendingEntries
{
    private SubjectEntry? _last;

    /// <summary>The one that has waited longest; null where none waits.</summary>
    public SubjectEntry? First { get; private set; }

    /// <summary>Puts one behind the others, unless it waits already.</summary>
    public void Add(SubjectEntry entry)
    {
        if (entry.IsQueued)
            return;

        entry.IsQueued = true;
        if (First is null)
            First = entry;
        else
            _last!.NextQueued = entry;
        _last = entry;
    }

    /// <summary>Takes out the first one.</summary>
    public void RemoveFirst()
    {
        var first = First!;
        First = first.NextQueued;
        first.NextQueued = null;
        first.IsQueued = false;
    }
}
