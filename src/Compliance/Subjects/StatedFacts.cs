using System;
using System.Collections.Generic;
using Compliance.Facts;

namespace Compliance.Subjects;

/// <summary>Facts at hand: those of a descriptor, of an object in code, or of a row that was read whole.</summary>
internal sealed class StatedFacts : Statements
{
    /// <summary>What is stated in each slot; the array is its own from then on. What has no place of its own has that of its cell.</summary>
    public StatedFacts(SubjectKind kind, SubjectHeader header, StatedValue?[] values, ICellPlaces? places = null)
        : base(kind, values, isRead: true)
    {
        Header = header;
        Places = places;
    }

    /// <summary>What is stated, by slot.</summary>
    public StatedFacts(SubjectKind kind, SubjectHeader header, IReadOnlyDictionary<int, StatedValue> facts)
        : this(kind, header, Fill(kind, facts))
    {
    }

    /// <inheritdoc/>
    public override SubjectHeader Header { get; }

    /// <inheritdoc/>
    public override ICellPlaces? Places { get; }

    /// <inheritdoc/>
    protected override StatedValue? Read(int slot) => throw new InvalidOperationException("All of it was read.");
}
