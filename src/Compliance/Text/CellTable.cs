namespace Compliance.Text;

/// <summary>What short cells were read as before, so that few have to be read twice. It belongs to one thread at a time.</summary>
internal sealed class CellTable<TValue>
{
    // A column of names or areas has a text of its own in each row, and keeping them all would only take memory.
    private const int MostKept = 4096;

    private CellKey[] _keys = new CellKey[16];
    private TValue[] _values = new TValue[16];
    private bool[] _isTaken = new bool[16];
    private int _count;

    public bool TryGet(CellKey key, out TValue value)
    {
        var place = PlaceOf(key);
        value = _values[place];
        return _isTaken[place];
    }

    public void Keep(CellKey key, TValue value)
    {
        if (_count == MostKept)
            return;
        if (_count * 2 >= _keys.Length)
            Grow();

        var place = PlaceOf(key);
        if (!_isTaken[place])
            _count++;
        (_keys[place], _values[place], _isTaken[place]) = (key, value, true);
    }

    // The place of the key, or the free one where it would stand; half of them are free.
    private int PlaceOf(CellKey key)
    {
        var mask = _keys.Length - 1;
        var place = key.GetHashCode() & mask;
        while (_isTaken[place] && !_keys[place].Equals(key))
            place = (place + 1) & mask;
        return place;
    }

    private void Grow()
    {
        var (keys, values, isTaken) = (_keys, _values, _isTaken);
        _keys = new CellKey[keys.Length * 2];
        _values = new TValue[keys.Length * 2];
        _isTaken = new bool[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (!isTaken[i])
                continue;

            var place = PlaceOf(keys[i]);
            (_keys[place], _values[place], _isTaken[place]) = (keys[i], values[i], true);
        }
    }
}
