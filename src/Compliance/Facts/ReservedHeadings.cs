using System.Collections.Generic;

namespace Compliance.Facts;

/// <summary>The headings of a register that are about the subject itself, so that no fact may be called so.</summary>
internal static class ReservedHeadings
{
    /// <summary>Each by its name and in Chinese.</summary>
    public static IReadOnlyList<Heading> All { get; } =
        [new("subject", "类型"), new("id", "编号"), new("name", "名称"), new("date", "日期"), new("jurisdiction", "辖区"), new("source", "来源")];

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

    /// <summary>Whether a text is one of them.</summary>
    public static bool IsReserved(string text) => IndexOf(text) >= 0;

    /// <summary>A heading.</summary>
    internal sealed record Heading(string Name, string Chinese);
}
