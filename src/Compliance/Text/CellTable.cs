using System.Runtime.CompilerServices;

namespace Compliance.Text;

/// <summary>What short cells were read as before, so that few have to be read twice. It belongs to one thread at a time.</summary>
internal sealed class CellTable<TValue>
{
    // A column of names or areas has a text of its own in each row, and keeping them all would only take memory.
    private const int MostKept = 4096;

    private Entry[] _entries = new Entry[16];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(in CellKey key, out TValue value)
    {
        ref readonly var entry = ref _entries[PlaceOf(key)];
        value = entry.Value;
        return entry.IsTaken;
    }

    public void Keep(in CellKey key, TValue value)
    {
        if (_count == MostKept)
            return;
        if (_count * 2 >= _entries.Length)
            Grow();

        ref var entry = ref _entries[PlaceOf(key)];
        if (!entry.IsTaken)
            _count++;
        entry = new Entry(key, value, IsTaken: true);
    }

    // The place of the key, or the free one where it would stand; half of them are free.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(in CellKey key)
    {
        var entries = _entries;
        var mask = entries.Length - 1;
        var place = key.GetHashCode() & mask;
        while (entries[place].IsTaken && !entries[place].Key.Equals(key))
            place = (place + 1) & mask;
        return place;
    }

    private void Grow()
    {
        var entries = _entries;
        _entries = new Entry[entries.Length * 2];
        foreach (var entry in entries)
        {
            if (entry.IsTaken)
                _entries[PlaceOf(entry.Key)] = entry;
        }
    }

    private readonly record struct Entry(CellKey Key, TValue Value, bool IsTaken);
}
