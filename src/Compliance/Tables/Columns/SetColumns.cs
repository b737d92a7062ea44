using System.Runtime.CompilerServices;
using Compliance.Values;

namespace Compliance.Tables;

/// <summary>The columns of bits of a choice or Boolean in one word of rows.</summary>
/// <param name="bits">All columns of bits.</param>
/// <param name="at">The word of its first value.</param>
/// <param name="first">The bit of the first row.</param>
internal ref struct SetColumns(ulong[] bits, int at, ulong first)
{
    private ulong _several;

    /// <summary>The rows in which something was put.</summary>
    public ulong Stated { get; private set; }

    /// <summary>Whether any of them may be one value or another.</summary>
    public readonly bool IsOpen => _several != 0;

    /// <summary>Puts the values that it may have in a row, counted from the first; none of them where nothing is stated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int row, ulong members)
    {
        if (members == 0)
            return;

        var bit = first << row;
        Stated |= bit;
        _several |= members & (members - 1);
        do
        {
            bits[at + (BitCount.Lowest(members) * FactBlock.Words)] |= bit;
            members &= members - 1;
        }
        while (members != 0);
    }
}
