using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>
/// The ids of a register over any number of files, kind by kind: tells where one stands twice. There are two ways. One that
/// <em>keeps</em> the ids tells every repeated one, with both places, for about 40 bytes an id besides its characters. One that does
/// not keeps nothing but where ascending runs of ids begin and end: as long as these do not meet, as in files that are in order, no id is there
/// twice; once they meet, <see cref="MayRepeat"/> says so, and the files have to be gone through again by one that keeps. It belongs to one
/// thread at a time; those of several threads are added to each other in the order of the file.
/// </summary>
/// <param name="keeps">Whether the ids are kept.</param>
public sealed class RegisterIds(bool keeps)
{
    private readonly Dictionary<SubjectKind, IdRanges> _ranges = [];
    private readonly Dictionary<SubjectKind, TextSet> _ids = [];
    private readonly List<RepeatedId> _repeated = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    // Of each id its line; and from which of them on which file and sheet it is.
    private readonly List<int> _lines = [];
    private readonly List<(int First, string File, string? Sheet)> _files = [];
    private byte[] _bytes = new byte[64];

    /// <summary>Whether the ids are kept.</summary>
    public bool Keeps { get; } = keeps;

    /// <summary>Whether an id may stand twice, so that the files have to be gone through by one that keeps; false for one that does, which knows.</summary>
    public bool MayRepeat => _ranges.Values.Any(ranges => ranges.MayRepeat);

    /// <summary>The ids that stand twice, as they were found; empty for one that does not keep.</summary>
    public IReadOnlyList<RepeatedId> Repeated => _repeated;

    /// <summary>The files that hold an id which stands twice, whichever came first: none of them is to be used.</summary>
    public IEnumerable<string> RefusedFiles => _refused.OrderBy(file => file, StringComparer.Ordinal);

    /// <summary>Adds an id.</summary>
    /// <param name="kind">The kind of the subject.</param>
    /// <param name="id">The id. Width, kinds of hyphens and characters that do not show make no other one: <c>ＪＺ－１</c> is <c>JZ-1</c>.</param>
    /// <param name="span">Where it stands; the column is not kept.</param>
    /// <returns>Whether it is new, for all that is known: false where it is certain that it stands twice.</returns>
    public bool Add(SubjectKind kind, string id, SourceSpan span) => Keeps ? AddKept(kind, id, span) : AddToRange(kind, ComparedId.Of(id));

    /// <summary>Adds all that came elsewhere, later in the order of the files; both keep, or neither does.</summary>
    /// <exception cref="ArgumentException">One keeps and the other does not.</exception>
    public void Add(RegisterIds other)
    {
        if (other.Keeps != Keeps)
            throw new ArgumentException("Ids that are kept and ids that are not do not add up.", nameof(other));

        foreach (var kind in other._ranges)
            RangesOf(kind.Key).Add(kind.Value);
        foreach (var kind in other._ids)
            kind.Value.ForEach((id, number) => AddKept(kind.Key, id, other.PlaceOf(number)));
        _repeated.AddRange(other._repeated);
        _refused.UnionWith(other._refused);
    }

    /// <summary>Adds the ids of a table that ascend.</summary>
    internal void Add(AscendingIds ids)
    {
        foreach (var (kind, first, last) in ids.Runs)
            RangesOf(kind).AddRun(first, last);
    }

    private bool AddToRange(SubjectKind kind, string id)
    {
        if (_bytes.Length < Encoding.UTF8.GetMaxByteCount(id.Length))
            _bytes = new byte[Encoding.UTF8.GetMaxByteCount(id.Length)];
        RangesOf(kind).Add(_bytes, Encoding.UTF8.GetBytes(id, 0, id.Length, _bytes, 0));
        return true;
    }

    private bool AddKept(SubjectKind kind, string id, SourceSpan span)
    {
        if (!_ids.TryGetValue(kind, out var ids))
            _ids.Add(kind, ids = new TextSet());
        if (ids.Add(ComparedId.Of(id), _lines.Count) is { } first)
        {
            var repeated = new RepeatedId(kind, id, PlaceOf(first), span);
            _repeated.Add(repeated);
            _refused.Add(repeated.First.File);
            _refused.Add(repeated.Second.File);
            return false;
        }

        if (_files.Count == 0 || _files[_files.Count - 1].File != span.File || _files[_files.Count - 1].Sheet != span.Sheet)
            _files.Add((_lines.Count, span.File, span.Sheet));
        _lines.Add(span.Line);
        return true;
    }

    private SourceSpan PlaceOf(int number)
    {
        var (low, high) = (0, _files.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_files[middle].First <= number)
                low = middle;
            else
                high = middle - 1;
        }

        return new SourceSpan(_files[low].File, _lines[number], 0) { Sheet = _files[low].Sheet };
    }

    private IdRanges RangesOf(SubjectKind kind)
    {
        if (!_ranges.TryGetValue(kind, out var ranges))
            _ranges.Add(kind, ranges = new IdRanges());
        return ranges;
    }
}
