using System;
using System.Collections.Generic;
using System.Text;
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
    private static readonly string _beginnings = BeginningsOf(Words);

    /// <summary>Whether a text says nothing.</summary>
    public static bool Says(string text) => IsOne(Blanks.Trim(text));

    /// <summary>What a text says, without blanks around it; null where it says nothing.</summary>
    public static string? Text(string? text) => text is not null && Blanks.Trim(text) is var said && !IsOne(said) ? said : null;

    // Nearly every text begins like none of the words.
    private static bool IsOne(string text) =>
        FullWidthForms.ToHalf(text) is var half && (half.Length == 0 || (_beginnings.IndexOf(half[0]) >= 0 && _words.Contains(half)));

    private static string BeginningsOf(IEnumerable<string> words)
    {
        var beginnings = new StringBuilder();
        foreach (var word in words)
        {
            if (word.Length > 0)
                beginnings.Append(char.ToLowerInvariant(word[0])).Append(char.ToUpperInvariant(word[0]));
        }

        return beginnings.ToString();
    }
}
