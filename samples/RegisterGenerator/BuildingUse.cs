using System.Collections.Generic;

namespace RegisterGenerator;

/// <summary>What a project is for, and how big and by whom such things are built.</summary>
internal sealed record BuildingUse(string Use, string Category)
{
    /// <summary>What the end of a project's name may be; <c>#</c> is the number of a building.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Half are bigger, in m²; 0 for what has no floor area.</summary>
    public int MedianArea { get; init; }

    /// <summary>How far sizes lie apart, on the scale of logarithms.</summary>
    public double Spread { get; init; } = 0.6;

    /// <summary>No bigger than this, in m².</summary>
    public int LargestArea { get; init; } = 90_000;

    /// <summary>How often 政府投资, 政府主导, 政府参与 and 社会投资.</summary>
    public required IReadOnlyList<int> Funding { get; init; }

    /// <summary>How many storeys there may be: the roof is so much smaller than the floors.</summary>
    public (int Least, int Most) Storeys { get; init; } = (1, 1);

    public bool IsRural { get; init; }

    /// <summary>Whether it lies in an estate, which has a name of its own.</summary>
    public bool IsInEstate { get; init; }

    /// <summary>Whether it serves the public where government pays.</summary>
    public bool IsPublicBenefit { get; init; }

    /// <summary>Whether a public institution uses it where government pays.</summary>
    public bool IsPublicInstitution { get; init; }

    /// <summary>Another use that an early plan may still turn to.</summary>
    public string? Alternative { get; init; }

    /// <summary>How readily it is prefabricated, in per cent of the usual.</summary>
    public int Prefabrication { get; init; } = 100;

    /// <summary>How readily it seeks a star, in per cent of the usual.</summary>
    public int Stars { get; init; } = 100;

    public bool IsRoad => Use == "市政道路";

    public bool IsFarmhouse => Use == "农房";

    public bool IsAffordableHousing => Use == "保障性住房";

    public bool IsEstateHousing => Use == "居住社区";

    public bool IsVillage => Use == "村庄";

    public bool IsGovernmentOffice => Use == "机关办公建筑";

    public bool IsFactory => Use == "厂房";

    public bool IsPublicBuilding => Category == "公共建筑";

    public bool IsResidential => Category == "居住建筑";

    /// <summary>In the order in which counties weigh them.</summary>
    public static IReadOnlyList<BuildingUse> All { get; } =
    [
        new("居住社区", "居住建筑") { Names = ["#号楼"], IsInEstate = true, MedianArea = 11_000, Spread = 0.55, LargestArea = 60_000, Funding = [1, 1, 3, 95], Storeys = (9, 26), Stars = 90 },
        new("保障性住房", "居住建筑") { Names = ["安置房#号楼", "公共租赁住房#号楼"], IsInEstate = true, MedianArea = 8_000, Spread = 0.45, LargestArea = 40_000, Funding = [30, 45, 15, 10], Storeys = (9, 18), IsPublicBenefit = true, Prefabrication = 115, Stars = 80 },
        new("学校", "公共建筑") { Names = ["小学教学楼", "中学综合楼", "幼儿园", "职业学校实训楼"], MedianArea = 5_200, LargestArea = 40_000, Funding = [80, 10, 4, 6], Storeys = (3, 5), IsPublicBenefit = true, IsPublicInstitution = true, Alternative = "场馆建筑", Prefabrication = 115, Stars = 150 },
        new("医院", "公共建筑") { Names = ["医院门诊楼", "医院病房楼", "社区卫生服务中心", "中医院康复楼"], MedianArea = 7_500, Spread = 0.8, Funding = [70, 12, 6, 12], Storeys = (3, 14), IsPublicBenefit = true, IsPublicInstitution = true, Alternative = "其他", Stars = 160 },
        new("场馆建筑", "公共建筑") { Names = ["文化馆", "全民健身中心", "图书馆", "体育馆"], MedianArea = 6_500, Spread = 0.7, Funding = [82, 10, 4, 4], Storeys = (2, 4), IsPublicBenefit = true, IsPublicInstitution = true, Alternative = "学校", Prefabrication = 120, Stars = 200 },
        new("机关办公建筑", "公共建筑") { Names = ["便民服务中心", "派出所业务用房", "街道综合办公楼"], MedianArea = 3_800, Spread = 0.5, LargestArea = 25_000, Funding = [94, 4, 2, 0], Storeys = (3, 7), IsPublicInstitution = true, Alternative = "其他", Prefabrication = 115, Stars = 160 },
        new("其他", "公共建筑") { Names = ["商务中心", "购物广场", "酒店", "农贸市场", "研发楼"], MedianArea = 10_500, Spread = 0.8, Funding = [2, 2, 6, 90], Storeys = (3, 16), Stars = 110 },
        new("厂房", "工业建筑") { Names = ["产业园#号厂房", "智能制造基地#号厂房", "食品加工#号车间", "标准化厂房#号楼"], MedianArea = 9_500, Spread = 0.7, Funding = [3, 4, 13, 80], Storeys = (1, 3), Prefabrication = 105, Stars = 40 },
        new("市政道路", "基础设施") { Names = ["道路改造工程", "道路提升工程", "道路拓宽工程"], Funding = [93, 5, 2, 0] },
        new("综合管廊", "基础设施") { Names = ["综合管廊工程"], Stars = 0, MedianArea = 4_800, Spread = 0.5, LargestArea = 20_000, Funding = [90, 7, 3, 0], Prefabrication = 130 },
        new("农房", "居住建筑") { Names = ["#号农房"], IsRural = true, Stars = 0, MedianArea = 215, Spread = 0.22, LargestArea = 480, Funding = [0, 0, 5, 95], Storeys = (1, 3), Prefabrication = 25 },
        new("村庄", "居住建筑") { Names = ["新型农村社区", "搬迁安置点"], IsRural = true, MedianArea = 7_000, Spread = 0.5, LargestArea = 30_000, Funding = [25, 55, 15, 5], Storeys = (2, 5), IsPublicBenefit = true, Prefabrication = 60, Stars = 40 },
    ];
}
