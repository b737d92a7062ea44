using Compliance.Expressions;

namespace Compliance.NRules;

/// <summary>Turns comparisons round: 5 ≤ x is x ≥ 5.</summary>
internal static class MirroredComparator
{
    /// <summary>The comparator with its sides the other way round.</summary>
    public static Comparator Mirrored(this Comparator comparator) => comparator switch
    {
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.LessThan => Comparator.MoreThan,
        Comparator.MoreThan => Comparator.LessThan,
        _ => comparator,
    };
}
