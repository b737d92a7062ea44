using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Facts;

/// <summary>What is stated of a part within the file of what contains it.</summary>
internal sealed class StatedPart(string id, SourceSpan span)
{
    /// <summary>Of whose parts nothing is stated.</summary>
    public static IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> Unknown { get; } = new Dictionary<SubjectKind, IReadOnlyList<StatedPart>>();

    /// <summary>Its id, unique among its like in what contains it: its place, from 1, where none is given.</summary>
    public string Id => id;

    /// <summary>Where it stands.</summary>
    public SourceSpan Span => span;

    /// <summary>Whether the id is given.</summary>
    public bool HasId { get; init; }

    /// <summary>Its name; null where none is given.</summary>
    public string? Name { get; init; }

    /// <summary>What is stated, by slot.</summary>
    public IReadOnlyDictionary<int, StatedValue> Facts { get; init; } = new Dictionary<int, StatedValue>();

    /// <summary>Its own parts by their kind: none where a kind has an empty list, an unknown number where it is not there.</summary>
    public IReadOnlyDictionary<SubjectKind, IReadOnlyList<StatedPart>> Parts { get; init; } = Unknown;

    /// <summary>Departures from rules, still to be read; null where there are none.</summary>
    public Node? Deviations { get; init; }
}
