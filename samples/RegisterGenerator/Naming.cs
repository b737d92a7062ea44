using System;
using System.Globalization;

namespace RegisterGenerator;

/// <summary>Names as a register has them; none is that of a real project, other than by accident.</summary>
internal static class Naming
{
    private static readonly string[] Estates =
        ["怀川", "龙源", "丹河", "太行", "竹林", "翰林", "滨河", "南水", "和顺", "春晓", "紫荆", "书香", "月季", "映月", "康宁", "长乐"];

    private static readonly string[] EstateKinds = ["花园", "家园", "小区", "苑", "新城", "嘉园", "华庭", "雅居"];

    public static string Of(Project project, Chance chance)
    {
        var use = project.Use;
        var place = use.IsInEstate ? chance.Pick(Estates) + chance.Pick(EstateKinds) : chance.Pick(use.IsRural ? project.County.Towns : project.County.Roads);
        var number = chance.Between(1, use.IsFarmhouse ? 240 : 18).ToString(CultureInfo.InvariantCulture);
        return project.County.Name + place + chance.Pick(use.Names).Replace("#", number, StringComparison.Ordinal);
    }
}
