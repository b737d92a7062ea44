using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>How people write a part of choices that are ordered: <c>two_stars..</c>, <c>&gt;= two_stars</c>, <c>二星级以上</c>, <c>one_star..two_stars</c>.</summary>
internal static class OrderedChoices
{
    /// <summary>The choices from one to another, a bit each; null where the fact's are not ordered, or the text says nothing of the kind.</summary>
    public static ulong? Read(Fact fact, ScalarNode scalar)
    {
        if (!fact.IsOrdered)
            return null;

        var text = Blanks.Trim(FullWidthForms.ToHalf(scalar.Text));
        var (min, max) = text.EndsWith("..", System.StringComparison.Ordinal) ? (text.Substring(0, text.Length - 2), null)
            : text.StartsWith("..", System.StringComparison.Ordinal) ? (null, text.Substring(2))
            : Split(scalar);
        var low = min is null ? 0 : fact.IndexOfChoice(Blanks.Trim(min));
        var high = max is null ? fact.Choices.Count - 1 : fact.IndexOfChoice(Blanks.Trim(max));
        if (low < 0 || high < low)
            return null;
        return (ulong.MaxValue >> (63 - high)) & (ulong.MaxValue << low);
    }

    private static (string? Min, string? Max) Split(ScalarNode scalar)
    {
        var (min, max) = RangeSyntax.Split(scalar, hasDashesInside: true);
        return (min?.Text, max?.Text);
    }
}
