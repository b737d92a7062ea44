using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Authoring.Profiles;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Profiles;

/// <summary>What lint finds in import profiles: the shipped ones are clean, and planted errors are told.</summary>
public class ProfileLintTests
{
    private const string Head = "id: x\ntitle: {zh: 题, en: title}\nassumes: {zh: 无, en: nothing}\nends: [.csv]\nsubject: project\nid_from: [A]\nunmapped: [{from: Z, because: {zh: 不, en: no}}]\n";

    private static readonly RulePack _pack = PackReader.Load(Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0")).Require();

    private static IEnumerable<string> Shipped => Directory.GetFiles(Repository.PathOf("rules", "profiles"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!);

    [TestCaseSource(nameof(Shipped))]
    public void Every_shipped_profile_is_clean_beside_every_vocabulary(string name)
    {
        var newest = PackReader.Load(Repository.PathOf("rules", "jiaozuo-2023-3", "1.2.0")).Require();
        foreach (var pack in new[] { _pack, newest })
            Told(Repository.PathOf("rules", "profiles", name + ".yaml"), pack, Severity.Warning).Should().BeEmpty();
    }

    [TestCase("table", "started_on: [{from: 拟开工时间}]", "CP6401")]
    [TestCase("table", "started_on: [{from: NKGSJ}]", "CP6401")]
    [TestCase("table", "started_on: [{from: PlannedStart}]", "CP6401")]
    [TestCase("table", "gross_floor_area: [{from: 计划建筑面积, unit: m²}]", "CP6401")]
    [TestCase("table", "gross_floor_area: [{from: 净面积, unit: m²}]", "CP6402")]
    [TestCase("table", "gross_floor_area: [{from: 用地面积（㎡）, unit: m²}]", "CP6402")]
    [TestCase("ifc", "gross_floor_area: [{from: Qto_BuildingBaseQuantities.NetFloorArea}]", "CP6402")]
    [TestCase("report", "gross_floor_area: [{from: Building Area/Net Conditioned Building Area/Area}]", "CP6402")]
    [TestCase("table", "construction: [{from: 性质, values: {新建: new, 改建: renovation, 扩建: extension}}]", "CP6403")]
    [TestCase("table", "is_prefabricated: [{from: 装配式, values: {是: yes}}]", "CP6403")]
    [TestCase("table", "gross_floor_area: [{from: 建筑面积（㎡）, unit: m²}, {from: 建筑 面积(㎡)*, unit: m²}]", "CP6404")]
    [TestCase("table", "gross_floor_area: [{from: B, unit: m²}]\n  roof_area: [{from: B, unit: m²}]", "CP6405")]
    [TestCase("ifc", "gross_floor_area: [{from: GrossFloorArea}]", "CP6407")]
    [TestCase("ifc", "gross_floor_area: [{from: sum IfcBuildingStorey.GrossFloorArea}]", "CP6407")]
    [TestCase("report", "gross_floor_area: [{from: Building Area/Area}]", "CP6407")]
    [TestCase("table", "floor_area: [{from: B, unit: m²}]", "CP3002")]
    [TestCase("table", "gross_floor_area: [{from: B, unit: kg}]", "CP2")]
    public void A_planted_error_is_told(string format, string facts, string code) => Planted(format, facts).Should().ContainSingle().Which.Should().Contain($" {code}");

    [TestCase("table", "construction: [{from: 性质, values: {新建: new, 改建: renovation, 扩建: extension}, without: [none]}]")]
    [TestCase("table", "is_prefabricated: [{from: 装配式, values: {是: yes}, without: [no]}]")]
    [TestCase("table", "gross_floor_area: [{from: B, unit: m²}, {from: 计划建筑面积, unit: m², only_beside_others: {zh: 计划, en: planned}}]")]
    [TestCase("xml", "gross_floor_area: [{from: 'FloorAreas/FloorArea[FloorAreaType=Gross]/FloorAreaValue', unit: ft²}]")]
    public void What_is_right_is_not(string format, string facts) => Planted(format, facts).Should().BeEmpty();

    [Test]
    public void A_choice_that_is_none_is_told_with_the_nearest() =>
        Planted("table", "construction: [{from: 性质, values: {新建: new, 改建: renovation, 扩建: extension}, without: [nome]}]").Should().Contain(told => told.Contains("CP1013") && told.Contains("'none'"));

    private static List<string> Planted(string format, string facts)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "x.yaml");
        File.WriteAllText(path, $"{Head}format: {format}\n{(format == "table" ? "" : "each: A\n")}facts:\n  {facts}\n");
        return Told(path, _pack, Severity.Warning);
    }

    private static List<string> Told(string path, RulePack pack, Severity least) =>
        [.. ProfileLint.Check(path, pack.Vocabulary).Where(one => one.Severity == Severity.Error || one.Severity == least).Select(one => $"{one.Span} {one.Code}: {one.Message(Language.English)}")];
}
