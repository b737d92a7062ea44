using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>Compares intervals of doubles where rounding cannot matter.</summary>
internal static class ClearlyApart
{
    /// <summary>What the comparison answers; null where only exact arithmetic can tell.</summary>
    public static Truth? Evaluate(in Enclosure left, Comparator comparator, in Enclosure right)
    {
        var isBelow = left.IsBelow(right);
        var isAbove = right.IsBelow(left);
        if (isBelow || isAbove)
        {
            return comparator switch
            {
                Comparator.AtMost or Comparator.LessThan => isBelow ? Truth.True : Truth.False,
                Comparator.AtLeast or Comparator.MoreThan => isAbove ? Truth.True : Truth.False,
                _ => Truth.False,
            };
        }

        // Some points lie clearly on one side and some on the other: no equality at an end can change that.
        return left.BeginsBelow(right) && right.BeginsBelow(left) ? Truth.Unknown : null;
    }
}
