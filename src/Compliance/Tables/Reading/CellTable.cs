using System.Runtime.CompilerServices;

namespace Compliance.Tables;

/// <summary>
/// What short cells were read as before, so that few have to be read twice. One thread at a time keeps what it read; any
/// other may look meanwhile, since what is kept never changes.
/// </summary>
internal sealed class CellTable<TValue>
{
    // A column of names or areas has a text of its own in each row, and keeping them all would only take memory.
    private const int MostKept = 4096;

    private Entry?[] _entries = new Entry?[16];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(in CellKey key, out TValue value)
    {
        // Half of the slots are free.
        var entries = _entries;
        var place = key.GetHashCode() & (entries.Length - 1);
        for (var entry = entries[place]; entry is not null; entry = entries[place])
        {
            if (entry.Key.Equals(key))
            {
                value = entry.Value;
                return true;
            }

            place = (place + 1) & (entries.Length - 1);
        }

        value = default!;
        return false;
    }

    public void Keep(in CellKey key, TValue value)
    {
        if (_count == MostKept)
            return;
        if (_count * 2 >= _entries.Length)
            Grow();
        if (Put(_entries, new Entry(key, value)))
            _count++;
    }

    private void Grow()
    {
        var entries = new Entry?[_entries.Length * 2];
        foreach (var entry in _entries)
        {
            if (entry is not null)
                Put(entries, entry);
        }

        _entries = entries;
    }

    // Whether it was not there before.
    private static bool Put(Entry?[] entries, Entry entry)
    {
        var place = entry.Key.GetHashCode() & (entries.Length - 1);
        while (entries[place] is { } other && !other.Key.Equals(entry.Key))
            place = (place + 1) & (entries.Length - 1);
        var isNew = entries[place] is null;
        entries[place] = entry;
        return isNew;
    }

    private sealed class Entry(CellKey key, TValue value)
    {
        public readonly CellKey Key = key;
        public readonly TValue Value = value;
    }
}
