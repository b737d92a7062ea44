using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>
/// What people write into a form where they do not know, or nobody has said: one table, which means the same of a fact, of every
/// field of a deviation, of a date, a jurisdiction and an id. The words that a fact has for its own choices come before it.
/// </summary>
internal static class NotStated
{
    /// <summary>The word that is a <i>no</i> where yes or no is asked for.</summary>
    public const string No = "无";

    /// <summary>The words, in half-width forms, without blanks around them; the case of letters does not count.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "", "-", "--", "—", "——", "–", "―", "/", "//", "\\", "?", "??", "...", "…", "……",
        "unknown", "N/A", "NA", "n.a.", "not available", "not applicable", "not known", "not stated", "none", "null", "nil", "TBD", "TBC", "TBA", "to be determined", "to be confirmed", "pending",
        No, "未知", "待定", "不详", "暂无", "未填", "未填写", "未填报", "未定", "未提供", "未统计", "待填", "待补", "待补充", "待查", "待核", "待核实", "待确认", "待审批",
        "不明", "不清楚", "不知道", "不适用", "空", "空白", "缺", "缺失", "暂缺", "暂未确定", "尚未确定", "无数据", "无资料", "暂无数据",
    ];

    private static readonly HashSet<string> _words = new(Words, StringComparer.OrdinalIgnoreCase);
    private static readonly int _longest = LongestOf(Words);
    private static readonly bool[] _mayBegin = BeginningsOf(Words);

    /// <summary>Whether a text says nothing.</summary>
    public static bool Says(string text) => IsOne(Blanks.Trim(text));

    /// <summary>What a text says, without blanks around it; null where it says nothing.</summary>
    public static string? Text(string? text) => text is not null && Blanks.Trim(text) is var said && !IsOne(said) ? said : null;

    // Nearly every text is told by its length, or by the low byte of its first character.
    private static bool IsOne(string text) =>
        text.Length == 0 || (text.Length <= _longest && _mayBegin[(byte)text[0]] && _words.Contains(FullWidthForms.ToHalf(text)));

    private static int LongestOf(IEnumerable<string> words)
    {
        var longest = 0;
        foreach (var word in words)
            longest = Math.Max(longest, word.Length);
        return longest;
    }

    private static bool[] BeginningsOf(IEnumerable<string> words)
    {
        var mayBegin = new bool[256];
        foreach (var word in words.Where(word => word.Length > 0))
        {
            foreach (var first in new[] { char.ToLowerInvariant(word[0]), char.ToUpperInvariant(word[0]) })
            {
                mayBegin[(byte)first] = true;
                mayBegin[(byte)FullWidthForms.ToFull(first)] = true;
            }
        }

        return mayBegin;
    }
}
