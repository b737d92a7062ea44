using System.Linq;
using Compliance.Authoring.Linting;
using Compliance.Localization;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>A yearly number is that of the finished year: <c>year: whole</c> is asked for where the words speak of the year.</summary>
public class YearQuoteTests
{
    private const string Code = "CP6134";

    private const string Read = "“新建”指新建的项目，不少于该数；自方案印发之日起约束。";

    [TestCase("2025年新开工装配式建筑的建筑面积占新建建筑的比例不低于40%", "share: {of: gross_floor_area, among: construction = new, where: is_prefabricated, in_year: started_on}", "at_least: 40 %", true)]
    [TestCase("每年新开工装配式建筑的建筑面积占新建建筑的比例不低于40%", "share: {of: gross_floor_area, among: construction = new, where: is_prefabricated, in_year: started_on}", "at_least: 40 %", true)]
    [TestCase("年度实施示范项目不少于3项", "count: {where: is_demonstration, in_year: started_on}", "at_least: 3 project", true)]
    [TestCase("全年建筑垃圾排放量不高于300吨", "sum: {of: construction_waste, in_year: started_on}", "at_most: 300 t", true)]
    [TestCase("建筑垃圾综合利用率逐年达到80%以上", "ratio: {of: construction_waste_recovered, to: construction_waste, in_year: started_on}", "at_least: 80 %", true)]
    [TestCase("星级绿色建筑占比不断提升", "share: {of: gross_floor_area, where: green_star >= 1 star, in_year: started_on, against: year_before}", "more_than: 0 percentage point", true)]
    [TestCase("At least 40 % of the floor area started in each year must be prefabricated", "share: {of: gross_floor_area, where: is_prefabricated, in_year: started_on}", "at_least: 40 %", true)]
    [TestCase("The annual number of demonstrations must be at least 3", "count: {where: is_demonstration, in_year: started_on}", "at_least: 3 project", true)]
    [TestCase("每年新开工装配式建筑的建筑面积占新建建筑的比例不低于40%", "share: {of: gross_floor_area, among: construction = new, where: is_prefabricated, in_year: started_on, year: whole}", "at_least: 40 %", false)]
    [TestCase("每年新开工装配式建筑的建筑面积占新建建筑的比例不低于40%", "share: {of: gross_floor_area, among: construction = new, where: is_prefabricated}", "at_least: 40 %", false)]
    [TestCase("年初以来新开工装配式建筑的建筑面积占新建建筑的比例每年不低于40%", "share: {of: gross_floor_area, among: construction = new, where: is_prefabricated, in_year: started_on}", "at_least: 40 %", false)]
    [TestCase("At any time at least 40 % of the floor area started in the year must be prefabricated", "share: {of: gross_floor_area, where: is_prefabricated, in_year: started_on}", "at_least: 40 %", false)]
    [TestCase("示范项目不少于3项", "count: {where: is_demonstration, in_year: started_on}", "at_least: 3 project", false)]
    public void A_number_of_the_year_so_far_is_found_where_the_words_speak_of_the_year(string quote, string aggregate, string limit, bool isFound)
    {
        var codes = Of(quote, aggregate, limit).Codes();

        codes.Contains(Code).Should().Be(isFound, string.Join(", ", codes));
    }

    [TestCase(Read + "按判定日期所在年度内开工的计算。", true)]
    [TestCase(Read + "按判定日期所在年度内至今开工的计算。", false)]
    public void A_reading_that_speaks_of_the_year_says_which_it_is(string reading, bool isFound) =>
        new QuotedPack { Quote = "示范项目不少于3项", Rule = Rule("count: {where: is_demonstration, in_year: started_on}", "at_least: 3 project"), Reading = reading }.Codes().Contains(Code).Should().Be(isFound);

    [TestCase("from: 2025-12-31, until: 2025-12-31", false)]
    [TestCase("from: 2025-12-31", true)]
    [TestCase("from: 2025-12-30, until: 2025-12-31", true)]
    public void A_limit_of_31_December_alone_is_held_against_the_finished_year_anyway(string days, bool isFound) =>
        new QuotedPack { Quote = "2025年新增示范项目不少于3项", Rule = $"subject: jurisdiction\n    count: {{where: is_demonstration, in_year: started_on}}\n    limit: {{at_least: 3 project, {days}}}", Reading = Read }
            .Codes().Contains(Code).Should().Be(isFound);

    [Test]
    public void It_names_the_words_and_what_to_write()
    {
        var finding = Of("每年新开工装配式建筑的建筑面积占新建建筑的比例不低于40%", "share: {of: gross_floor_area, among: construction = new, where: is_prefabricated, in_year: started_on}", "at_least: 40 %")
            .Lint().Findings.Single(one => one.Diagnostic.Code == Code);

        finding.Quotation!.Words.Should().Be("每年");
        finding.Diagnostic.Message(Language.English).Should().Be("“每年” speaks of a year, but the rule judges the number so far before the year has ended: expected year: whole beside in_year: started_on, or a reading that says “so far”");
        finding.Diagnostic.Message(Language.Chinese).Should().Contain("应在 in_year: started_on 旁写 year: whole");
    }

    // 1.0.0 and 1.1.0 were released before the check, which is listed beside the lock; 1.2.0 asks for the finished year.
    [TestCase("1.0.0", 2)]
    [TestCase("1.1.0", 4)]
    [TestCase("1.2.0", 0)]
    public void The_plan_s_versions_have_it_as_often_as_is_listed(string version, int times)
    {
        var catalog = new PackCatalog(Repository.PathOf("rules"));
        var findings = Linter.Default.Lint(catalog.Load($"jiaozuo-2023-3@{version}", withCases: true).Require(), catalog).Findings.Where(finding => finding.Diagnostic.Code == Code).ToList();

        findings.Should().HaveCount(times);
        findings.Where(finding => finding.Acceptance is null).Should().BeEmpty();
    }

    private static QuotedPack Of(string quote, string aggregate, string limit) => new() { Quote = quote, Rule = Rule(aggregate, limit), Reading = Read };

    private static string Rule(string aggregate, string limit) => $"subject: jurisdiction\n    {aggregate}\n    limit: {{{limit}, from: 2023-12-06}}";
}
