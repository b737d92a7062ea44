using System;
using System.Linq;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>How people write intervals on one line: <c>76..80 %</c>, <c>76%至80%</c>, <c>≥ 76 %</c>, <c>78%以上</c>.</summary>
internal static class RangeSyntax
{
    // Words and signs that stand between two ends whatever they are; a dash does between numbers only, as dates have dashes inside.
    private static readonly string[] _between = ["..", "~", "至", "到"];
    private const string Dashes = "-–—―−‒‐‑";

    private static readonly string[] _fromBefore = [">=", "≥", "≧", "⩾", "不低于", "不少于", "不小于", "至少"];
    private static readonly string[] _upToBefore = ["<=", "≤", "≦", "⩽", "不高于", "不超过", "不大于", "不多于", "至多"];

    // With the number itself, as the law counts them.
    private static readonly string[] _fromBehind = ["及以上", "或以上", "以上"];
    private static readonly string[] _upToBehind = ["及以下", "或以下", "以下", "以内", "之内"];

    /// <summary>The two ends of a line, or the one end with the sign around it taken away; a single value is both of its ends.</summary>
    public static (ScalarNode? Min, ScalarNode? Max) Split(ScalarNode scalar, bool hasDashesInside)
    {
        var text = FullWidthForms.ToHalf(scalar.Text);
        if (Between(text, hasDashesInside) is var (end, next))
            return (Part(scalar, 0, end), Part(scalar, next, text.Length));

        var (start, last) = Blanks.Within(text);
        if (_fromBefore.FirstOrDefault(sign => BeginsWith(text, start, sign)) is { } from)
            return (Part(scalar, start + from.Length, text.Length), null);
        if (_upToBefore.FirstOrDefault(sign => BeginsWith(text, start, sign)) is { } upTo)
            return (null, Part(scalar, start + upTo.Length, text.Length));
        if (_fromBehind.FirstOrDefault(sign => EndsWith(text, start, last, sign)) is { } above)
            return (Part(scalar, start, last - above.Length), null);
        if (_upToBehind.FirstOrDefault(sign => EndsWith(text, start, last, sign)) is { } below)
            return (null, Part(scalar, start, last - below.Length));
        return (scalar, scalar);
    }

    /// <summary>Where the first end of a text stops, and where the second one begins; null where there is one end only.</summary>
    public static (int End, int Next)? Between(string text, bool hasDashesInside)
    {
        foreach (var separator in _between)
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && HasMore(text, at + separator.Length))
                return (at, at + separator.Length);
        }

        for (var at = 1; !hasDashesInside && at < text.Length; at++)
        {
            if (Dashes.IndexOf(text[at]) < 0 || !IsEnd(text, at))
                continue;

            var next = at;
            while (next < text.Length && (Dashes.IndexOf(text[next]) >= 0 || Blanks.IsBlank(text[next])))
                next++;
            if (next < text.Length && (char.IsDigit(text[next]) || text[next] == '.'))
                return (at, next);
        }

        return null;
    }

    // Whether a number may stop before a dash: 1e-5 and m^-1 do not.
    private static bool IsEnd(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && Blanks.IsBlank(text[before]))
            before--;
        if (before < 0 || !(char.IsLetterOrDigit(text[before]) || text[before] is '%' or '‰' or '²' or '³' or ')' or '㎡' or '㎢' or '㎥'))
            return false;
        return text[before] is not ('e' or 'E') || before == 0 || !char.IsDigit(text[before - 1]);
    }

    private static ScalarNode Part(ScalarNode scalar, int start, int end)
    {
        while (start < end && Blanks.IsBlank(scalar.Text[start]))
            start++;
        while (end > start && Blanks.IsBlank(scalar.Text[end - 1]))
            end--;
        return scalar.Part(start, end);
    }

    private static bool BeginsWith(string text, int start, string sign) => text.Has(start, sign) && HasMore(text, start + sign.Length);

    private static bool EndsWith(string text, int start, int last, string sign) => last - start > sign.Length && text.Has(last - sign.Length, sign);

    private static bool HasMore(string text, int position) => !text.Skip(position).All(Blanks.IsBlank);
}
