using Compliance.Facts;
using Compliance.Tables;

namespace Compliance.Columns;

/// <summary>Hands out the columns of bits that follow those of the facts.</summary>
internal sealed class Scratch(SubjectKind kind)
{
    /// <summary>Where the last one that is taken ends.</summary>
    public int End { get; private set; } = FactBlock.PlaneAt(0, kind.Layout.Bits);

    /// <summary>Where one more begins.</summary>
    public int Take() => (End += FactBlock.Words) - FactBlock.Words;
}
