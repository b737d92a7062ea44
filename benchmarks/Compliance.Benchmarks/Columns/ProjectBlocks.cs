using System.Collections.Generic;
using System.Linq;
using Compliance.Benchmarks.ByHand;
using Compliance.Benchmarks.Comparison;
using Compliance.Descriptors;

namespace Compliance.Benchmarks.Columns;

/// <summary>Projects in blocks of 1,024: some different ones, over and over until there are so many blocks, each with memory of its own.</summary>
internal sealed class ProjectBlocks(IReadOnlyList<DescriptorSet> sets, int count)
{
    /// <summary>For each set its blocks.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<Subject>>> Sets { get; } = [.. sets.Select(set =>
    {
        var different = set.Subjects.Chunk(FactColumns.Rows).ToList();
        return (IReadOnlyList<IReadOnlyList<Subject>>)[.. Enumerable.Range(0, count).Select(block => different[block % different.Count])];
    })];
}
