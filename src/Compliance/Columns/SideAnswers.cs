using Compliance.Expressions;

namespace Compliance.Columns;

/// <summary>What a comparison answers of 64 numbers, each between two ends that lie on sides of a limit.</summary>
internal static class SideAnswers
{
    /// <summary>Of which the numbers may be on the asked side, and of which they may not. Right for all but those of which an end is too near the limit.</summary>
    public static (ulong True, ulong False) Of(Comparator comparator, in Sides low, in Sides high) => comparator switch
    {
        Comparator.AtMost => (~low.Above, high.Above),
        Comparator.LessThan => (low.Below, ~high.Below),
        Comparator.AtLeast => (~high.Below, low.Below),
        Comparator.MoreThan => (high.Above, ~low.Above),
        _ => (~(low.Above | high.Below), low.Below | high.Above),
    };

    /// <summary>Of which the answer is right for certain: all below, all above, or some on each side.</summary>
    public static ulong Sure(in Sides low, in Sides high) => high.Below | low.Above | (low.Below & high.Above);
}
