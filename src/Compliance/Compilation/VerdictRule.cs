using System.Runtime.CompilerServices;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>
/// The verdict of a rule by what its condition and its limit answer, deviations aside: once for one subject, and once for
/// many in columns of bits. Applicability comes first; where it is unknown, a requirement that holds everywhere passes all
/// the same: it makes no difference.
/// </summary>
internal static class VerdictRule
{
    /// <summary>Whether the answer of the limit makes a difference; where it does not, nobody needs to ask for it.</summary>
    /// <param name="applies">Whether the rule applies.</param>
    /// <param name="isInForce">Whether a limit of it is in force.</param>
    public static bool AsksLimit(Truth applies, bool isInForce) => isInForce && applies != Truth.False;

    /// <summary>The verdict.</summary>
    /// <param name="applies">Whether the rule applies.</param>
    /// <param name="isInForce">Whether a limit of it is in force.</param>
    /// <param name="holds">Whether that limit is met; anything where <see cref="AsksLimit"/> says that it makes no difference.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Verdict Of(Truth applies, bool isInForce, Truth holds)
    {
        if (applies == Truth.False)
            return Verdict.NotApplicable;
        if (!isInForce)
            return Verdict.Upcoming;
        if (holds == Truth.True)
            return Verdict.Pass;
        return applies == Truth.True && holds == Truth.False ? Verdict.Fail : Verdict.Undetermined;
    }

    /// <summary>The verdicts of one rule on many subjects, a bit each.</summary>
    /// <param name="mayApply">Where the rule may apply.</param>
    /// <param name="mayNotApply">Where it may not apply.</param>
    /// <param name="isInForce">Whether a limit of it is in force.</param>
    /// <param name="mayHold">Where the limit may be met.</param>
    /// <param name="mayNotHold">Where it may not be met.</param>
    /// <returns>
    /// Where it passes, where it fails, and where it is open, which is upcoming where no limit is in force and undetermined
    /// otherwise; where none of the three is, the rule does not apply.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lanes Pass, Lanes Fail, Lanes Open) Of(Lanes mayApply, Lanes mayNotApply, bool isInForce, Lanes mayHold, Lanes mayNotHold)
    {
        if (!isInForce)
            return (Lanes.None, Lanes.None, mayApply);

        var pass = mayApply & ~mayNotHold;
        var fail = mayApply & ~mayNotApply & ~mayHold;
        return (pass, fail, mayApply & ~(pass | fail));
    }
}
