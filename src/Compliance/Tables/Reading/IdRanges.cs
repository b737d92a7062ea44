using System.Collections.Generic;

namespace Compliance.Tables;

/// <summary>
/// From which id to which the ids of a kind have gone so far, run by run: as long as they ascend and no run meets another, none is there
/// twice, and none has to be kept.
/// </summary>
internal sealed class IdRanges
{
    // A register in no order at all would have one run an id.
    private const int Most = 1_000;

    // In order, and none meets another.
    private readonly List<(byte[] First, byte[] Last)> _runs = [];
    private int _current;
    private byte[] _last = [];
    private int _lastLength;

    /// <summary>Whether an id may be there twice, for all that is kept.</summary>
    public bool MayRepeat { get; private set; }

    /// <summary>Adds the id that comes next.</summary>
    public void Add(byte[] id, int length)
    {
        if (MayRepeat)
            return;

        if (_runs.Count > 0 && IsAfter(id, length, _last, _lastLength) && IsBeforeNext(id, length))
        {
            Keep(id, length);
            return;
        }

        CloseCurrent();
        var own = new byte[length];
        System.Array.Copy(id, own, length);
        Insert(own, own);
        Keep(id, length);
    }

    /// <summary>Adds ids that ascend from one to another.</summary>
    public void AddRun(byte[] first, byte[] last)
    {
        if (MayRepeat)
            return;

        CloseCurrent();
        Insert(first, last);
        Keep(last, last.Length);
    }

    /// <summary>Adds all that came elsewhere.</summary>
    public void Add(IdRanges other)
    {
        MayRepeat |= other.MayRepeat;
        other.CloseCurrent();
        CloseCurrent();
        foreach (var (first, last) in other._runs)
        {
            if (MayRepeat)
                return;

            // What follows the run before, with none between them, is the same run.
            if (_runs.Count > 0 && IsAfter(first, first.Length, _last, _lastLength) && IsBeforeNext(last, last.Length))
                _runs[_current] = (_runs[_current].First, last);
            else
                Insert(first, last);
            Keep(last, last.Length);
        }
    }

    private static bool IsAfter(byte[] later, int length, byte[] earlier, int earlierLength) => NaturalOrder.IsAfter(later, 0, length, earlier, 0, earlierLength);

    private bool IsBeforeNext(byte[] id, int length) =>
        _current + 1 == _runs.Count || IsAfter(_runs[_current + 1].First, _runs[_current + 1].First.Length, id, length);

    private void Keep(byte[] id, int length)
    {
        if (_last.Length < length)
            _last = new byte[2 * length];
        System.Array.Copy(id, _last, length);
        _lastLength = length;
    }

    private void CloseCurrent()
    {
        if (_runs.Count == 0)
            return;

        var last = new byte[_lastLength];
        System.Array.Copy(_last, last, _lastLength);
        _runs[_current] = (_runs[_current].First, last);
    }

    private void Insert(byte[] first, byte[] last)
    {
        // Behind the last run that is certainly before it.
        var (low, high) = (0, _runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (IsAfter(first, first.Length, _runs[middle].Last, _runs[middle].Last.Length))
                low = middle + 1;
            else
                high = middle;
        }

        if (_runs.Count == Most || (low < _runs.Count && !IsAfter(_runs[low].First, _runs[low].First.Length, last, last.Length)))
        {
            MayRepeat = true;
            _runs.Clear();
            return;
        }

        _runs.Insert(low, (first, last));
        _current = low;
    }
}
