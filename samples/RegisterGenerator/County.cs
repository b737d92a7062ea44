using System.Collections.Generic;
using System.Linq;

namespace RegisterGenerator;

/// <summary>A district, county-level city or county, or the high-tech zone, and what is built there.</summary>
/// <param name="Id">Its id, as in jurisdictions.yaml.</param>
/// <param name="Name">How the names of its projects begin.</param>
/// <param name="Projects">How many projects it has, against the others.</param>
/// <param name="Progress">How far it is with prefabrication and stars, in per cent of the usual.</param>
/// <param name="Uses">How often each of <see cref="BuildingUse.All"/> occurs, against the others.</param>
/// <param name="Roads">Where its urban projects are.</param>
/// <param name="Towns">Where its rural projects are.</param>
internal sealed record County(string Id, string Name, int Projects, int Progress, IReadOnlyList<int> Uses, IReadOnlyList<string> Roads, IReadOnlyList<string> Towns)
{
    // 居住社区, 保障性住房, 学校, 医院, 场馆, 机关, 其他公共建筑, 厂房, 市政道路, 综合管廊, 农房, 村庄
    private static readonly int[] Centre = [34, 9, 9, 4, 3, 4, 18, 4, 9, 2, 3, 1];
    private static readonly int[] MiningTown = [26, 13, 8, 4, 2, 4, 8, 17, 8, 2, 6, 2];
    private static readonly int[] Industry = [24, 5, 8, 4, 3, 3, 13, 27, 8, 3, 1, 1];
    private static readonly int[] Rural = [26, 5, 10, 5, 2, 4, 8, 15, 8, 1, 12, 4];

    public static IReadOnlyList<County> All { get; } =
    [
        new("jiefang", "焦作市解放区", 13, 106, Centre, ["民主路", "塔南路", "解放西路", "友谊路", "普济路", "工业路"], ["上白作街道", "新店街道"]),
        new("zhongzhan", "焦作市中站区", 6, 92, MiningTown, ["跃进路", "怡光路", "许衡大道", "经三路"], ["龙翔街道", "府城街道"]),
        new("macun", "焦作市马村区", 6, 88, MiningTown, ["文昌路", "建设路", "马村大道", "工业大道"], ["安阳城街道", "九里山街道", "待王街道"]),
        new("shanyang", "焦作市山阳区", 15, 108, Centre, ["人民路", "焦东路", "塔北路", "解放东路", "山阳路", "映湖路"], ["中星街道", "苏家作乡"]),
        new("qinyang", "沁阳市", 10, 98, Rural, ["怀府路", "覃怀路", "建设北路", "香港街", "联盟街"], ["西万镇", "崇义镇", "柏香镇", "紫陵镇", "王曲乡"]),
        new("mengzhou", "孟州市", 9, 103, Industry, ["韩愈大街", "黄河大道", "大定路", "会昌路"], ["化工镇", "南庄镇", "城伯镇", "谷旦镇"]),
        new("xiuwu", "修武县", 7, 94, Rural, ["竹林大道", "云台大道", "丰收路", "宁城路"], ["七贤镇", "云台山镇", "郇封镇", "王屯乡"]),
        new("wuzhi", "武陟县", 11, 100, Industry, ["兴华路", "朝阳一路", "龙泽路", "迎宾大道"], ["詹店镇", "嘉应观乡", "大封镇", "乔庙镇"]),
        new("boai", "博爱县", 8, 101, Rural, ["鸿昌路", "文化路", "中山路", "发展大道"], ["柏山镇", "月山镇", "孝敬镇", "寨豁乡"]),
        new("wenxian", "温县", 8, 90, Rural, ["太行路", "黄河路", "子夏大街", "司马大街"], ["祥云镇", "番田镇", "黄庄镇", "赵堡镇"]),
        new("gaoxin", "焦作市高新区", 11, 110, Industry, ["世纪路", "南海路", "神州路", "中原路", "玉溪路"], ["文苑街道", "阳庙镇"]),
    ];

    public static IReadOnlyList<int> Weights { get; } = [.. All.Select(county => county.Projects)];
}
