using System;
using System.Collections.Generic;
using System.Globalization;

namespace RegisterGenerator;

/// <summary>A column of the register.</summary>
/// <param name="Heading">A fact's Chinese label, with the unit of the column's bare numbers where that is not the fact's own.</param>
/// <param name="Text">What a project's cell says; empty where the fact does not concern it.</param>
/// <param name="Forgotten">In how many of a thousand rows the cell was left empty all the same.</param>
internal sealed record Column(string Heading, Func<Project, string> Text, int Forgotten = 0)
{
    private const string RegisterDay = "2026-12-31";

    /// <summary>
    /// From left to right. Whether a building is new, and if so its floor area, is never left out, since its permit states both:
    /// at the worst the area is an estimate. One unknown area, which might be any, would leave every share of the city open.
    /// </summary>
    public static IReadOnlyList<Column> All { get; } =
    [
        new("类型", _ => "建设项目"),
        new("编号", project => project.Id),
        new("名称", project => project.Name),
        new("日期", _ => RegisterDay),
        new("辖区", project => project.County.Id),
        new("建设性质", project => project.Construction),
        new("建筑类别", project => project.Use.Category, 4),
        new("用途", project => project.IsUseOpen ? $"{project.Use.Use} | {project.Use.Alternative}" : project.Use.Use, 4),
        new("投资方式", project => project.Funding, 6),
        new("城乡区位", project => project.Use.IsRural ? "农村" : "城镇", 3),
        new("项目阶段", project => project.Stage, 3),
        new("开工日期", project => project.StartedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 6),
        new("建筑面积（万m²）", project => Number(project.FloorArea)),
        new("是否机关办公建筑", project => YesNo(project.Use.IsGovernmentOffice)),
        new("是否大型公共建筑", project => YesNo(project.IsLargePublicBuilding), 5),
        new("是否公共机构", project => YesNo(project.IsPublicInstitution), 5),
        new("是否公益性建筑", project => YesNo(project.IsPublicBenefit), 5),
        new("是否超低能耗示范项目", project => YesNo(project.IsDemonstration), 8),
        new("能耗等级", project => project.IsEnergyClassOpen ? "常规 | 超低能耗建筑" : project.EnergyClass, 12),
        new("节能率（%）", project => Number(project.EnergySaving), 30),
        new("是否符合建筑节能设计标准", project => YesNo(project.MeetsEnergyStandard), 8),
        new("是否符合农村居住建筑节能设计标准", project => YesNo(project.MeetsRuralEnergyStandard), 30),
        new("是否开展能耗监测", project => YesNo(project.HasMetering), 40),
        new("屋顶面积（m²）", project => Number(project.Roof), 15),
        new("屋顶光伏面积（m²）", project => Number(project.Photovoltaics), 20),
        new("是否符合绿色建筑标准", project => YesNo(project.MeetsGreenStandard), 4),
        new("绿色建筑星级（星）", project => Number(project.Stars), 15),
        new("是否装配式建筑", project => YesNo(project.IsPrefabricated), 15),
        new("是否符合装配式建筑标准", project => YesNo(project.MeetsPrefabricationStandard), 15),
        new("是否采用装配式建造技术", project => YesNo(project.UsesPrefabrication), 12),
        new("是否应用预制构件", project => YesNo(project.UsesPrecastComponents), 20),
        new("土地出让是否明确装配式建筑面积比例", project => YesNo(project.LandGrantStatesShare), 20),
        new("是否优先选用认证绿色建材", project => YesNo(project.PrefersCertifiedMaterials), 20),
        new("是否全面采用绿色建材", project => YesNo(project.UsesOnlyGreenMaterials), 30),
        new("是否应用再生材料", project => YesNo(project.UsesRecycledMaterials), 30),
        new("建筑垃圾排放量（吨）", project => Number(project.Waste), 8),
        new("建筑垃圾综合利用量（吨）", project => Number(project.WasteRecovered), 8),
        new("是否涉及拆除", project => YesNo(project.InvolvesDemolition), 6),
        new("被拆建筑是否符合规划和标准", project => YesNo(project.DemolishedConforms), 30),
        new("被拆建筑是否在正常使用寿命内", project => YesNo(project.DemolishedWithinServiceLife), 30),
        new("拆除是否出于基本的公共利益需要", project => YesNo(project.DemolitionServesPublic), 20),
        new("是否配建完整居住社区设施", project => YesNo(project.HasCommunityFacilities), 25),
        new("选址是否安全可靠并顺应地形地貌", project => YesNo(project.SiteIsSafe), 20),
    ];

    private static string YesNo(bool? answer) => answer switch
    {
        null => "",
        true => "是",
        false => "否",
    };

    private static string Number(Figure? figure) => figure?.ToString() ?? "";
}
