using Compliance.Descriptors;
using Compliance.Facts;

namespace Compliance.Columns;

/// <summary>Hands out the columns of bits that stand behind those of the facts.</summary>
internal sealed class Scratch(SubjectKind kind)
{
    private readonly int _first = FactBlock.PlaneAt(kind.Layout.Words, 0);

    /// <summary>How many are taken.</summary>
    public int Count { get; private set; }

    /// <summary>Where one more begins.</summary>
    public int Take() => _first + (Count++ * FactBlock.Words);
}
