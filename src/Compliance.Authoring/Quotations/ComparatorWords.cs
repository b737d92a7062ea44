using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Expressions;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// The words that say on which side of a number something has to lie. 以上, 以下 and 以内 include the number and 超过 does not
/// (Civil Code, article 1259); 不超过 is the other side, with it.
/// </summary>
internal static class ComparatorWords
{
    private const string Not = "不(?:得|应|宜|能|可|准|许|允许|会|再)?";

    // Behind these words the number may follow after a few others: 不超过总建筑规模的20%.
    private static readonly Regex Before = Of(
        (Comparator.AtMost, $"{Not}(?:超过|超出|高于|大于|多于|突破)|至多|最多|控制在|限制在|nomorethan|notmorethan|notexceed(?:ing)?|atmost|≤|<="),
        (Comparator.AtLeast, $"{Not}(?:低于|少于|小于)|不下于|至少|最少|(?<!未)达到|nolessthan|notlessthan|atleast|≥|>="),
        (Comparator.MoreThan, "超过|超出|高于|大于|多于|突破|morethan|exceed(?:s|ing)?|>"),
        (Comparator.LessThan, "低于|少于|小于|不足|不到|不满|未达到|未满|lessthan|below|<(?!=)"));

    // These only just before it: 为100%, 降低5个百分点.
    private static readonly Regex JustBefore = Of(
        (Comparator.AtMost, "降至|降到|降低到|降低至|下降到|下降至|减少到|减少至|压减到|压减至|上限为"),
        (Comparator.AtLeast, "达|提高到|提高至|提升到|提升至|增加到|增加至|增至|升至|下限为|降低|下降|减少|压减|削减|节约|提高|提升|增加|增长|上升"),
        (Comparator.EqualTo, "为|等于|="));

    // Of a band, 0.20<x≤0.30, the first number is on the other side of its sign.
    private static readonly Regex Behind = Of(
        (Comparator.MoreThan, "以上[（(]不含[^）)]*[）)]|以外|<(?!=)"),
        (Comparator.LessThan, "(?:以下|以内)[（(]不含[^）)]*[）)]|>(?!=)"),
        (Comparator.AtLeast, "(?:[（(]含[）)]|及其?|或)?(?:以上|之上)|≤|<=|ormore"),
        (Comparator.AtMost, "(?:[（(]含[）)]|及其?|或)?(?:以下|之下|以内|之内)|≥|>=|orless"));

    private static readonly Regex Roughly = new("^(?:左右|上下)", RegexOptions.CultureInvariant);
    private static readonly Regex About = new("(?:约|大约|大致|近)$", RegexOptions.CultureInvariant);

    /// <summary>The sides that the words before and behind a number allow, and how far those words reach in either direction.</summary>
    /// <param name="before">The words before it, from the last stop, number or date on.</param>
    /// <param name="behind">The words behind it and its unit.</param>
    public static (IReadOnlyList<Comparator> Sides, int Before, int Behind) Find(string before, string behind)
    {
        var found = new List<Comparator>();
        var reach = 0;
        if (Before.Matches(before).LastOrDefault() is { } wide)
        {
            found.Add(SideOf(wide));
            reach = before.Length - wide.Index;
        }

        if (JustBefore.Matches(before).LastOrDefault(match => match.Index + match.Length == before.Length) is { } near && reach <= near.Length)
        {
            if (reach == 0)
                found.Add(SideOf(near));
            reach = System.Math.Max(reach, near.Length);
        }

        var ahead = 0;
        if (Behind.Match(behind) is { Success: true, Index: 0 } after)
        {
            found.Add(SideOf(after));
            ahead = after.Length;
        }

        if (Roughly.IsMatch(behind) || About.IsMatch(before))
            found.Clear();
        return ([.. found.Distinct()], reach, ahead);
    }

    private static Comparator SideOf(Match match) =>
        System.Enum.GetValues<Comparator>().First(comparator => match.Groups[comparator.ToString()].Success);

    private static Regex Of(params (Comparator Side, string Words)[] sides) => new(
        string.Join("|", sides.Select(side => $"(?<{side.Side}>{side.Words})")),
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
