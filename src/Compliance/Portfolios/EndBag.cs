using System.Collections.Generic;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>
/// The upper ends of some intervals, one by one while they are few, and their sum. Those that are alike are one, with how many they are.
/// </summary>
internal sealed class EndBag
{
    /// <summary>Of more than so many, each by itself is no longer asked for.</summary>
    public const int Crowd = 32;

    private Dictionary<Bound, long>? _ends;
    private bool _isSumOnly;

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum.</summary>
    public EndTotal Sum { get; } = new();

    /// <summary>Whether there are too many to ask each.</summary>
    public bool IsCrowded => Count > Crowd;

    /// <summary>Whether they were too many, and each by itself is not known now that they are few: they have to be added anew.</summary>
    public bool IsLost => _isSumOnly && !IsCrowded;

    /// <summary>Each, with how many are alike; none where there are too many.</summary>
    public IReadOnlyCollection<KeyValuePair<Bound, long>> Ends => _ends is { } ends && !IsCrowded ? ends : [];

    /// <summary>Adds an end, or takes it away again.</summary>
    /// <param name="end">The end.</param>
    /// <param name="sign">1 to add it, -1 to take it away.</param>
    public void Add(Bound end, int sign)
    {
        Sum.Add(end, sign);
        Count += sign;
        Put(end, sign);
    }

    /// <summary>Adds all that another holds.</summary>
    public void Add(EndBag other)
    {
        if (other.Count == 0)
            return;

        Sum.Add(other.Sum);
        Count += other.Count;
        _isSumOnly |= other._isSumOnly;
        if (other._ends is null)
            return;
        foreach (var end in other._ends)
            Put(end.Key, end.Value);
    }

    /// <summary>Becomes what another is.</summary>
    public void CopyFrom(EndBag other)
    {
        Sum.CopyFrom(other.Sum);
        (Count, _isSumOnly) = (other.Count, other._isSumOnly);
        _ends?.Clear();
        if (other._ends is null)
            return;
        foreach (var end in other._ends)
            (_ends ??= []).Add(end.Key, end.Value);
    }

    private void Put(Bound end, long count)
    {
        // A few more than are asked for are kept, so that one that comes and goes does not make all be added anew.
        _isSumOnly |= Count > 2 * Crowd;
        if (_isSumOnly)
        {
            _ends?.Clear();
            return;
        }

        _ends ??= [];
        _ends.TryGetValue(end, out var known);
        if (known + count == 0)
            _ends.Remove(end);
        else
            _ends[end] = known + count;
    }
}
