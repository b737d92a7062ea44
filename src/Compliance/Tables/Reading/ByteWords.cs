using System.Runtime.CompilerServices;

namespace Compliance.Tables;

/// <summary>Bytes as words of eight, in the machine's own order.</summary>
internal static class ByteWords
{
    /// <summary>The word of the eight bytes from an offset on, which all have to be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(byte[] bytes, int at) => Unsafe.ReadUnaligned<ulong>(ref bytes[at]);
}
