#if NETSTANDARD2_0
using System;

namespace Compliance.Tables;

/// <summary>Bytes as words of eight, in the machine's own order.</summary>
internal static class ByteWords
{
    /// <summary>The word of the eight bytes from an offset on, which all have to be there.</summary>
    public static ulong At(byte[] bytes, int at) => BitConverter.ToUInt64(bytes, at);
}
#endif
