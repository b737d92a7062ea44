using System.Runtime.Intrinsics;

namespace Compliance.Benchmarks.ByHand;

/// <summary>What a question answers for 256 projects: a bit each where it may be true, and where it may be false.</summary>
internal readonly struct Truths(Vector256<ulong> isTrue, Vector256<ulong> isFalse)
{
    public Vector256<ulong> True { get; } = isTrue;

    public Vector256<ulong> False { get; } = isFalse;

    public static Truths operator &(Truths left, Truths right) => new(left.True & right.True, left.False | right.False);

    public static Truths operator |(Truths left, Truths right) => new(left.True | right.True, left.False & right.False);
}
