using Compliance.Expressions;
using Compliance.Localization;

namespace Compliance.Authoring.Quotations;

/// <summary>Comparators in words, and what they are when turned round.</summary>
internal static class Sides
{
    /// <summary>The comparator as a clause would say it.</summary>
    public static LocalizedText Of(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => new("不超过", "at most"),
        Comparator.LessThan => new("小于", "less than"),
        Comparator.AtLeast => new("不少于", "at least"),
        Comparator.MoreThan => new("超过", "more than"),
        _ => new("等于", "equal to"),
    };

    /// <summary>The comparator, and whether the number itself meets it.</summary>
    public static LocalizedText Explain(Comparator comparator)
    {
        var (zh, en) = comparator switch
        {
            Comparator.AtMost or Comparator.AtLeast => ("（含本数）", " (the number itself will do)"),
            Comparator.LessThan or Comparator.MoreThan => ("（不含本数）", " (the number itself will not do)"),
            _ => ("", ""),
        };
        return new LocalizedText(Of(comparator).Zh + zh, Of(comparator).En + en);
    }

    /// <summary>The comparator with its two sides exchanged: 5 &lt; x is x &gt; 5.</summary>
    public static Comparator Turned(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.LessThan => Comparator.MoreThan,
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.MoreThan => Comparator.LessThan,
        _ => comparator,
    };

    /// <summary>The comparator behind a <c>not</c>.</summary>
    public static Comparator Negated(Comparator comparator, bool isNegated) => !isNegated ? comparator : comparator switch
    {
        Comparator.AtMost => Comparator.MoreThan,
        Comparator.LessThan => Comparator.AtLeast,
        Comparator.AtLeast => Comparator.LessThan,
        Comparator.MoreThan => Comparator.AtMost,
        _ => comparator,
    };
}
