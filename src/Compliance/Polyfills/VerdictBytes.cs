#if NETSTANDARD2_0

namespace Compliance.Compilation;

/// <summary>Verdicts, a byte each.</summary>
internal static class VerdictBytes
{
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
