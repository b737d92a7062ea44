using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Compliance.Compilation;

/// <summary>Verdicts, a byte each, worked on several at a time.</summary>
internal static class VerdictBytes
{
    /// <summary>Which verdicts there are among some, a bit for the number of each.</summary>
    /// <param name="verdicts">The verdicts.</param>
    /// <param name="counting">For each all bits where it counts, and none where it does not.</param>
    public static int Among(Verdict[] verdicts, byte[] counting)
    {
        var bytes = MemoryMarshal.AsBytes(verdicts.AsSpan());
        if (counting.Length < Vector128<byte>.Count)
            return AmongFew(bytes, counting);

        // A shuffle looks up a bit for each of sixteen verdicts together; the last sixteen may overlap the ones before them.
        var powers = Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, (byte)0);
        var found = Vector128<byte>.Zero;
        for (var at = 0; at < counting.Length; at += Vector128<byte>.Count)
        {
            var first = Math.Min(at, counting.Length - Vector128<byte>.Count);
            found |= Vector128.Shuffle(powers, Vector128.Create(bytes[first..])) & Vector128.Create(counting, first);
        }

        var eights = found.AsUInt64();
        var all = eights[0] | eights[1];
        all |= all >> 32;
        all |= all >> 16;
        return (int)((all | (all >> 8)) & 0xFF);
    }

    private static int AmongFew(ReadOnlySpan<byte> verdicts, byte[] counting)
    {
        var among = 0;
        for (var i = 0; i < counting.Length; i++)
            among |= (1 << verdicts[i]) & counting[i];
        return among;
    }
}
