namespace Compliance.Sessions;

/// <summary>The entries that wait to be evaluated, chained to each other in the order in which they came.</summary>
internal struct PendingEntries
{
    // Null where the first is the last too: most often one waits, and to store an object costs more than to look.
    private SubjectEntry? _last;

    /// <summary>The one that has waited longest, or null.</summary>
    public SubjectEntry? First { get; private set; }

    /// <summary>Puts one behind the others, unless it waits already.</summary>
    public void Add(SubjectEntry entry)
    {
        if (entry.IsQueued)
            return;

        entry.IsQueued = true;
        if (First is null)
        {
            (First, _last) = (entry, null);
            return;
        }

        (_last ?? First).NextQueued = entry;
        _last = entry;
    }

    /// <summary>Takes out the first one.</summary>
    public void RemoveFirst()
    {
        var first = First!;
        if (first.NextQueued is { } next)
            (First, first.NextQueued) = (next, null);
        else
            (First, _last) = (null, null);
        first.IsQueued = false;
    }
}
