#if NETSTANDARD2_0
namespace Compliance.Values;

/// <summary>Counts bits; the framework's own way is not there on every framework.</summary>
internal static class BitCount
{
    /// <summary>How many bits are set.</summary>
    public static int Of(ulong word)
    {
        word -= (word >> 1) & 0x5555555555555555;
        word = (word & 0x3333333333333333) + ((word >> 2) & 0x3333333333333333);
        word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0F;
        return (int)((word * 0x0101010101010101) >> 56);
    }

    /// <summary>The index of the lowest bit that is set; there has to be one.</summary>
    public static int Lowest(ulong word) => Of((word & (~word + 1)) - 1);
}
#endif
