#if NETSTANDARD2_0

namespace Compliance.Compilation;

/// <summary>Verdicts, a byte each.</summary>
internal static class VerdictBytes
{
    /// <summary>Puts eight verdicts.</summary>
    /// <param name="verdicts">Takes them.</param>
    /// <param name="at">Where the first one goes.</param>
    /// <param name="eight">The verdicts, the first one in the lowest byte.</param>
    public static void Put(Verdict[] verdicts, int at, ulong eight)
    {
        for (var i = at; i < at + 8; i++)
        {
            verdicts[i] = (Verdict)(eight & 0xFF);
            eight >>= 8;
        }
    }

    /// <summary>The lowest eight bits, each the lowest of a byte of its own.</summary>
    // Of eight copies each keeps another bit, which is then carried to where the next byte would begin, and back by seven.
    public static ulong Spread(ulong bits) =>
        (((((bits & 0xFF) * 0x0101010101010101) & 0x8040201008040201) + 0x7F7F7F7F7F7F7F7F) >> 7) & 0x0101010101010101;

    /// <summary>Which verdicts there are among some, a bit for the number of each.</summary>
    /// <param name="verdicts">The verdicts.</param>
    /// <param name="counting">For each all bits where it counts, and none where it does not.</param>
    public static int Among(Verdict[] verdicts, byte[] counting)
    {
        var among = 0;
        for (var i = 0; i < counting.Length; i++)
            among |= (1 << (int)verdicts[i]) & counting[i];
        return among;
    }
}
#endif
