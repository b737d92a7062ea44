using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Facts;

/// <summary>The headings of a register that are about the subject itself, so that no fact may be called so.</summary>
internal static class ReservedHeadings
{
    /// <summary>The index of the heading of what a subject lies in.</summary>
    public const int Jurisdiction = 4;

    /// <summary>Each by its name and in Chinese.</summary>
    public static IReadOnlyList<Heading> All { get; } =
    [
        new("subject", "类型", ["对象类型"]),
        new("id", "编号", ["项目编号", "工程编号", "项目编码", "项目代码"]),
        new("name", "名称", ["项目名称", "工程名称", "建设项目名称"]),
        new("date", "日期", []),
        new("jurisdiction", "辖区", ["所属辖区", "所在辖区", "行政区", "行政区划", "所属行政区", "所在行政区", "所属行政区划", "区县", "县区", "所属区县", "所在区县", "所属县区", "所在县区", "属地"]),
        new("source", "来源", ["数据来源"]),
    ];

    /// <summary>The index of a heading in <see cref="All"/>, or -1.</summary>
    public static int IndexOf(string text)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Name == text || All[i].Chinese == text)
                return i;
        }

        return -1;
    }

    /// <summary>The index of a heading that is also written otherwise in forms, where no fact is called so; -1 where it is none of them.</summary>
    public static int IndexOfAlias(string text)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i].Name, text, StringComparison.OrdinalIgnoreCase) || All[i].Aliases.Contains(text))
                return i;
        }

        return -1;
    }

    /// <summary>Whether a text is one of them.</summary>
    public static bool IsReserved(string text) => IndexOf(text) >= 0;

    /// <summary>A heading.</summary>
    internal sealed record Heading(string Name, string Chinese, IReadOnlyList<string> Aliases);
}
