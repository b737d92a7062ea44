using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Portfolios;

/// <summary>
/// The upper ends of some intervals, one by one while they are few, and their sum. Those that are alike are one, with how many they are.
/// </summary>
/// <param name="isReversible">Whether each is kept however many they are, so that whatever was added may be taken away again.</param>
internal sealed class EndBag(bool isReversible = false)
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
        if (other.Count == 0 && other._ends is null)
            return;

        Sum.Add(other.Sum);
        Count += other.Count;
        _isSumOnly |= other._isSumOnly;
        if (other._ends is null)
            return;
        foreach (var end in other._ends)
            Put(end.Key, end.Value);
    }

    /// <summary>Takes away again all that another holds, all of which was added.</summary>
    public void Subtract(EndBag other)
    {
        Sum.Subtract(other.Sum);
        Count -= other.Count;
        foreach (var end in other._ends ?? [])
            Put(end.Key, -end.Value);
    }

    /// <summary>Writes it: each end while all are known.</summary>
    public void WriteTo(TotalsWriter writer)
    {
        Sum.WriteTo(writer);
        writer.Write(Count);
        writer.Write(_isSumOnly);
        var ends = _isSumOnly || _ends is null ? [] : _ends.OrderBy(end => end.Key.Value is null).ThenBy(end => end.Key.Value ?? Rational.Zero).ThenBy(end => end.Key.IsClosed).ToList();
        writer.Write((long)ends.Count);
        foreach (var end in ends)
        {
            writer.Write(end.Key);
            writer.Write(end.Value);
        }
    }

    /// <summary>Adds what was written of another.</summary>
    public void AddFrom(TotalsReader reader)
    {
        var other = new EndBag(isReversible: true);
        other.Sum.AddFrom(reader);
        other.Count = reader.ReadWhole();
        other._isSumOnly = reader.ReadTruth();
        for (var rest = reader.ReadWhole(); rest > 0; rest--)
        {
            var end = reader.ReadBound();
            other.Put(end, reader.ReadWhole());
        }

        Add(other);
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
        _isSumOnly |= !isReversible && Count > 2 * Crowd;
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
