using System.Numerics;

namespace Compliance.Values;

/// <summary>Counts bits.</summary>
internal static class BitCount
{
    /// <summary>How many bits are set.</summary>
    public static int Of(ulong word) => BitOperations.PopCount(word);

    /// <summary>The index of the lowest bit that is set; there has to be one.</summary>
    public static int Lowest(ulong word) => BitOperations.TrailingZeroCount(word);
}
