using System;
using Compliance.Facts;

namespace Compliance.Descriptors;

/// <summary>Whether the ids of rows, all of one kind, are in natural order: then none is a duplicate, and none has to be kept.</summary>
internal sealed class AscendingIds
{
    private SubjectKind? _kind;
    private byte[] _first = [];
    private byte[] _last = [];
    private int _lastLength;

    /// <summary>Whether they do so far.</summary>
    public bool Holds { get; private set; } = true;

    /// <summary>Gives it up: a row came that cannot be told.</summary>
    public void GiveUp() => Holds = false;

    /// <summary>Adds the id of the next row, from its bytes.</summary>
    public void Add(SubjectKind kind, byte[] bytes, int start, int end)
    {
        // An id is trimmed, of characters beyond ASCII too, and one that is empty is an error.
        Holds = Holds && end > start && bytes[start] is > (byte)' ' and < 0x80 && bytes[end - 1] is > (byte)' ' and < 0x80
            && (_kind is null || (_kind == kind && NaturalOrder.IsAfter(bytes, start, end, _last, 0, _lastLength)));
        if (!Holds)
            return;

        if (_last.Length < end - start)
            _last = new byte[2 * (end - start)];
        Array.Copy(bytes, start, _last, 0, end - start);
        _lastLength = end - start;
        if (_kind is null)
        {
            _first = new byte[_lastLength];
            Array.Copy(_last, _first, _lastLength);
        }

        _kind = kind;
    }

    /// <summary>Adds the rows that follow.</summary>
    public void Add(AscendingIds next)
    {
        Holds &= next.Holds;
        if (!Holds || next._kind is null)
            return;

        Add(next._kind, next._first, 0, next._first.Length);
        (_last, _lastLength) = (next._last, next._lastLength);
    }
}
