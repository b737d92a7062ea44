using System;
using System.Linq;
using Compliance.Localization;

namespace Compliance.Authoring.Explanations;

/// <summary>Makes a statement of the label of a Boolean: <c>是否涉及拆除</c> is affirmed by <c>涉及拆除</c>.</summary>
internal static class YesOrNo
{
    private const string Whether = "是否";

    // A label that ends in one of these, and does not begin like a predicate, names a class: 是否装配式建筑.
    private static readonly string[] Nouns = ["建筑", "机构", "项目", "工程", "企业", "单位", "住房", "农房", "社区", "小区", "地区"];

    private static readonly string[] Predicates =
        ["符合", "满足", "达到", "涉及", "采用", "应用", "使用", "优先", "全面", "开展", "完成", "配建", "设有", "具有", "具备", "纳入", "明确", "取得", "通过", "安装", "实施", "执行", "实现"];

    private static readonly string[] Verbs = ["is", "has", "meets", "uses", "belongs", "involves", "prefers", "follows", "includes", "holds", "needs", "serves", "lies", "states"];

    /// <summary>That the answer is yes, as a clause.</summary>
    public static string Affirm(string label, Language language) => language == Language.Chinese ? Chinese(label) : English(label);

    private static string Chinese(string label)
    {
        var at = label.IndexOf(Whether, StringComparison.Ordinal);
        if (at < 0)
            return $"“{label}”为“是”";

        var rest = label[(at + Whether.Length)..];
        var isClass = Nouns.Any(noun => rest.EndsWith(noun, StringComparison.Ordinal)) && !Predicates.Any(verb => rest.StartsWith(verb, StringComparison.Ordinal));
        return label[..at] + (isClass ? "属于" : "") + rest;
    }

    private static string English(string label) =>
        Verbs.Contains(label.Split(' ')[0]) ? $"it {label}" : $"“{label}” is true";
}
