using System.Collections.Generic;
using System.Linq;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>Mistakes that a careful second reader would notice, planted in the pack of Jiaozuo's plan, in the plan itself, or in a made-up law, each with the code that has to tell of it.</summary>
internal static class SecondReaderErrors
{
    /// <summary>A sentence that asks for something is put into the plan, and nobody quotes it.</summary>
    public static IEnumerable<(string Text, string Replacement)> Sentences { get; } =
    [
        ("全市30%以上城市建成照明数字化系统。", "全市30%以上城市建成照明数字化系统。公园绿地率应不低于40%，严禁占用绿地。"),
        ("净宽度不少于100米。", "净宽度不少于100米，长度不少于2公里。"),
        ("主城区道路网密度应大于8公里/平方公里。", "主城区道路网密度应大于8公里/平方公里，次干路间距不得大于400米。"),
        ("到 2030 年平均再生水利用率达到 30%", "县城再生水利用率达到25%，到 2030 年平均再生水利用率达到 30%"),
        ("注重发挥媒体宣传引导作用", "不得发布虚假信息，注重发挥媒体宣传引导作用"),
        ("营造良好工作氛围", "每年组织培训3次以上，营造良好工作氛围"),
        ("推进太阳能、地热能、空气热能、生物质能等可再生能源在农房建设中的应用。", "推进太阳能、地热能、空气热能、生物质能等可再生能源在农房建设中的应用，禁止新建燃煤锅炉。"),
        ("积极推广智慧照明控制技术", "新建道路照明必须采用LED灯具，积极推广智慧照明控制技术"),
        ("探索能耗限额管理", "能耗不超过80千瓦时/平方米，探索能耗限额管理"),
        ("推行垃圾焚烧处理,减少垃圾填埋量", "垃圾填埋量不超过三成,推行垃圾焚烧处理,减少垃圾填埋量"),
        ("开展多种形式的培训和交流", "各单位应当设专人负责。开展多种形式的培训和交流"),
        ("缩短装配式建筑项目工期。", "缩短装配式建筑项目工期，工期不宜超过24个月。"),
    ];

    /// <summary>A department that the section does not name, or one that it names and the rule does not.</summary>
    public static IEnumerable<(string Rule, string Text, string Replacement)> Departments { get; } =
    [
        ("plot-density", "[市自然资源和规划局, 市发展和改革委员会, 市住房和城乡建设局]", "[市公安局]"),
        ("plot-density", "市自然资源和规划局, ", ""),
        ("road-density", "市住房和城乡建设局]", "市住房和城乡建设局, 市交通运输局]"),
        ("corridor-width", "市发展和改革委员会, ", ""),
        ("energy-design-standard", "[市住房和城乡建设局]", "[市生态环境局]"),
        ("electricity-share", "市机关事务管理局", "市公安局"),
        ("construction-waste", ", 市城市管理局]", "]"),
        ("prefabrication", "市水利局, ", ""),
        ("demolition-share", "市住房保障中心", "市园林绿化中心"),
        ("permeable-share", "[市住房和城乡建设局]", "[]"),
        ("green-land", "市园林绿化中心, ", ""),
        ("old-estates", "departments: []", "departments: [市住房和城乡建设局]"),
        ("village-site", "市农业农村局", "市水利局"),
    ];

    /// <summary>A cut taken for a rise, or the other way round.</summary>
    public static IEnumerable<(string Quote, string Rule)> Directions { get; } =
    [
        ("热损失率比2020年降低5个百分点", "subject: jurisdiction\n    measure: heat_loss_rate - heat_loss_rate_2020\n    limit: {at_least: 5 percentage point, from: 2023-12-06}"),
        ("热损失率比2020年下降5个百分点以上", "subject: jurisdiction\n    measure: heat_loss_rate - heat_loss_rate_2020\n    limit: {at_least: 5 percentage point, from: 2023-12-06}"),
        ("热损失率比2020年减少5个百分点", "subject: jurisdiction\n    measure: heat_loss_rate - heat_loss_rate_2020\n    limit: {at_least: 5 percentage point, from: 2023-12-06}"),
        ("热损失率比2020年提高5个百分点", "subject: jurisdiction\n    measure: heat_loss_rate_2020 - heat_loss_rate\n    limit: {at_least: 5 percentage point, from: 2023-12-06}"),
        ("热损失率比2020年增加5个百分点", "subject: jurisdiction\n    measure: heat_loss_rate_2020 - heat_loss_rate\n    limit: {at_least: 5 percentage point, from: 2023-12-06}"),
        ("星级绿色建筑占比比上年提高2个百分点", "subject: jurisdiction\n    measure: starred_share_last_year - starred_share\n    limit: {at_least: 2 percentage point, from: 2023-12-06}"),
        ("星级绿色建筑占比比上年增长2个百分点", "subject: jurisdiction\n    measure: starred_share_last_year - starred_share\n    limit: {at_least: 2 percentage point, from: 2023-12-06}"),
        ("星级绿色建筑占比比上年下降2个百分点", "subject: jurisdiction\n    measure: starred_share - starred_share_last_year\n    limit: {at_least: 2 percentage point, from: 2023-12-06}"),
        ("热损失率比2020年降低20%", "subject: jurisdiction\n    measure: (heat_loss_rate - heat_loss_rate_2020) / (heat_loss_rate_2020 + 1 %)\n    limit: {at_least: 20 %, from: 2023-12-06}"),
        ("供热管网热损失率降低20%", "subject: jurisdiction\n    measure: heat_loss_rate\n    limit: {at_least: 20 %, from: 2023-12-06}"),
    ];

    /// <summary>What is said of the days of a law that was issued on 29 September 2018 and is in force from 1 January 2019.</summary>
    public static IEnumerable<(string Issued, string InForce, string From)> Dates { get; } =
    [
        ("2018-09-29", "", "2018-09-29"),
        ("2019-01-01", "2019-02-01", "2019-02-01"),
        ("2018-09-29", "2018-12-01", "2018-12-01"),
        ("2018-09-29", "2018-09-29", "2018-09-29"),
        ("2018-08-29", "", "2018-08-29"),
        ("2018-09-29", "2019-01-11", "2019-01-11"),
        ("2018-09-29", "2020-01-01", "2020-01-01"),
        ("2018-09-29", "2019-01-02", "2019-01-02"),
        ("2018-09-29", "2018-12-31", "2018-12-31"),
        ("2018-11-05", "", "2018-11-05"),
    ];

    /// <summary>The two sides of a quotient exchanged, or divided by something that the words do not speak of.</summary>
    public static IEnumerable<(string Rule, string Text, string Replacement)> Ratios { get; } =
    [
        ("electricity-share", "building_electricity_use / building_energy_use", "building_energy_use / building_electricity_use"),
        ("rooftop-pv", "rooftop_pv_area / roof_area", "rooftop_pv_area / gross_floor_area"),
        ("rooftop-pv", "rooftop_pv_area / roof_area", "roof_area / gross_floor_area"),
        ("permeable-share", "permeable_area / built_up_area", "permeable_area / green_land_area"),
        ("permeable-share", "permeable_area / built_up_area", "permeable_area / main_urban_area"),
        ("green-land", "green_land_area / built_up_area", "green_land_area / main_urban_area"),
        ("green-land", "green_land_area / built_up_area", "built_up_area / main_urban_area"),
        ("road-density", "main_urban_road_length / main_urban_area", "main_urban_road_length / built_up_area"),
        ("efficient-lamps", "efficient_lamps / street_lamps", "street_lamps / efficient_lamps"),
        ("demolition-share", "demolished_floor_area / existing_floor_area", "existing_floor_area / demolished_floor_area"),
    ];

    /// <summary>A reading that settles nothing.</summary>
    public static IEnumerable<string> Readings { get; } = ["x", "-", "TODO", "待补", "同上", "略", "按原文。", "无", "“不少于100米”", "as is", "见上。", "可以这样理解的"];

    /// <summary>How many there are.</summary>
    public static int Count => Sentences.Count() + Departments.Count() + Directions.Count() + Dates.Count() + Ratios.Count() + Readings.Count();
}
