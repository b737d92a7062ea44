using System;
using System.Collections.Generic;
using System.Text;
using Compliance.Facts;

namespace Compliance.Tables;

/// <summary>Whether the ids of rows, kind by kind, follow one another in natural order: then none is there twice, and none has to be kept.</summary>
internal sealed class AscendingIds
{
    private readonly Dictionary<SubjectKind, Run> _runs = [];
    private SubjectKind? _kind;
    private Run? _run;

    /// <summary>Whether they do so far.</summary>
    public bool Holds { get; private set; } = true;

    /// <summary>From which id to which those of each kind go.</summary>
    public IEnumerable<(SubjectKind Kind, byte[] First, byte[] Last)> Runs
    {
        get
        {
            foreach (var run in _runs)
                yield return (run.Key, run.Value.First, run.Value.LastBytes());
        }
    }

    /// <summary>Gives it up: a row came that cannot be told.</summary>
    public void GiveUp() => Holds = false;

    /// <summary>Adds the id of the next row, as it stands in some bytes.</summary>
    public void Add(SubjectKind kind, byte[] bytes, int start, int end)
    {
        // An id is trimmed, what is beyond ASCII may be written in two ways, and one that says nothing is an error.
        Holds = Holds && end > start && bytes[start] > ' ' && bytes[end - 1] > ' ' && IsAscii(bytes, start, end)
            && (bytes[end - 1] is >= (byte)'0' and <= (byte)'9' || !NotStated.Says(Encoding.ASCII.GetString(bytes, start, end - start)));
        if (Holds)
            Holds = RunOf(kind).TryAdd(bytes, start, end);
    }

    /// <summary>Adds the rows that follow.</summary>
    public void Add(AscendingIds next)
    {
        Holds &= next.Holds;
        foreach (var (kind, first, last) in next.Runs)
            Holds = Holds && RunOf(kind).TryAdd(first, 0, first.Length) && RunOf(kind).GoOnTo(last);
    }

    private static bool IsAscii(byte[] bytes, int start, int end)
    {
        var all = 0;
        for (var at = start; at < end; at++)
            all |= bytes[at];
        return all < 0x80;
    }

    private Run RunOf(SubjectKind kind)
    {
        if (_kind == kind)
            return _run!;
        if (!_runs.TryGetValue(kind, out var run))
            _runs.Add(kind, run = new Run());
        (_kind, _run) = (kind, run);
        return run;
    }

    /// <summary>The ids of one kind.</summary>
    private sealed class Run
    {
        private byte[] _last = [];
        private int _lastLength;

        public byte[] First { get; private set; } = [];

        public bool TryAdd(byte[] bytes, int start, int end)
        {
            if (_lastLength > 0 && !NaturalOrder.IsAfter(bytes, start, end, _last, 0, _lastLength))
                return false;

            if (_last.Length < end - start)
                _last = new byte[2 * (end - start)];
            Array.Copy(bytes, start, _last, 0, end - start);
            _lastLength = end - start;
            if (First.Length == 0)
                First = LastBytes();
            return true;
        }

        public bool GoOnTo(byte[] last)
        {
            (_last, _lastLength) = (last, last.Length);
            return true;
        }

        public byte[] LastBytes()
        {
            var last = new byte[_lastLength];
            Array.Copy(_last, last, _lastLength);
            return last;
        }
    }
}
