using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Tests.Samples;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

/// <summary>All files of a command line are one register, whatever they are cut into.</summary>
[Parallelizable]
public class OneRegisterTests
{
    private const string Heading = "subject,id,jurisdiction,construction,gross_floor_area,meets_green_building_standard,uses_prefabrication,started_on,is_demonstration\n";

    private static readonly string[] Formats = ["text", "json", "sarif", "junit", "github", "markdown", "csv"];

    [TestCase("check")]
    [TestCase("assess")]
    public void An_id_in_two_files_refuses_both_whatever_their_order(string command)
    {
        using var folder = new TemporaryFolder();
        Write(folder, "city.yaml", City("green_building_share: 100 %"));
        Write(folder, "all.csv", Heading + "project,A1,city,new,100,true,true,2026-02-01,\nproject,A2,city,new,200,false,false,2026-02-01,\n");
        Write(folder, "2026.csv", Heading + "project,A1,city,new,100,true,true,2026-02-01,\n");

        foreach (var order in new[] { ["city.yaml", "all.csv", "2026.csv"], new[] { "2026.csv", "all.csv", "city.yaml" } })
        {
            var (status, result) = Run(command, [.. order.Select(name => folder.PathOf(name))], "2026-12-31");

            status.Should().Be(3);
            var error = result["diagnostics"]!.Single(one => (string)one["severity"]! == "error");
            ((string)error["code"]!).Should().Be("CP5002");
            ((string)error["message"]!["en"]!).Should().Contain("duplicate project 'A1'");
            var places = ((string)error["message"]!["en"]!) + (string)error["file"]!;
            places.Should().Contain("all.csv").And.Contain("2026.csv");
            result["unread"]!.Select(file => Path.GetFileName((string)file!)).Should().BeEquivalentTo("all.csv", "2026.csv");
            VerdictOf(result, "city", "green-building-share").Should().Be("undetermined", "the report decides nothing while members are open");
        }
    }

    [Test]
    public void Two_files_with_the_same_demonstrations_are_not_four()
    {
        using var folder = new TemporaryFolder();
        var county = Heading + "project,D1,city,new,100,,,,true\nproject,D2,city,new,100,,,,true\n";
        Write(folder, "1-county.csv", county);
        Write(folder, "2-bureau.csv", county);
        Write(folder, "demo-city.yaml", City());

        Run("assess", [folder.Path], "2031-06-30").Status.Should().Be(3);
        var (status, result) = Run("assess", [folder.PathOf("1-county.csv"), folder.PathOf("demo-city.yaml")], "2031-06-30");
        status.Should().Be(1);
        VerdictOf(result, "city", "demonstration-count").Should().Be("fail");
    }

    [TestCase("check")]
    [TestCase("assess")]
    public void Two_years_of_one_jurisdiction_are_two_registers(string command)
    {
        var (status, result) = Run(command, [Repository.PathOf("samples", "jiaozuo"), Repository.PathOf("samples", "jiaozuo-2025")], "2026-12-31");

        status.Should().Be(3);
        result["diagnostics"]!.Select(one => (string)one["message"]!["en"]!).Should().Contain(message => message.Contains("two years of one subject are two registers"));
        result["unread"]!.Select(file => (string)file!).Should().Contain(file => file.EndsWith("jurisdictions.yaml", StringComparison.Ordinal)).And.HaveCount(2);
    }

    [Test]
    public void One_file_named_twice_is_an_error()
    {
        var sample = ToolRun.Sample("plot-wenxian.yaml");
        var (status, result) = Run("check", [sample, Path.Combine(Path.GetDirectoryName(sample)!, "..", "projects", "plot-wenxian.yaml")], "2026-12-31");

        status.Should().Be(3);
        ((string)result["diagnostics"]!.Single()["code"]!).Should().Be("CP5012");
        result["subjects"]!.Should().BeEmpty();
    }

    [Test]
    public void A_jurisdiction_is_never_judged_on_its_report_while_its_projects_lie_in_the_next_file()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "split-city.yaml", City("green_building_share: 100 %"));
        Write(folder, "split-projects.csv", Heading + "project,A1,city,new,100,false,,2026-02-01,\n");

        foreach (var order in new[] { ["split-city.yaml", "split-projects.csv"], new[] { "split-projects.csv", "split-city.yaml" } })
        {
            var (_, result) = Run("check", [.. order.Select(name => folder.PathOf(name))], "2026-12-31");
            var finding = FindingOf(result, "city", "green-building-share")!;
            ((string)finding["verdict"]!).Should().Be("fail");
            ((decimal)finding["measured"]!["max"]!).Should().Be(0);
        }
    }

    [Test]
    public void Members_whose_jurisdiction_is_misspelt_or_blank_may_lie_anywhere_and_are_named_in_every_format()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "jur.yaml", "subject: jurisdiction\nid: jiefang\nname: 解放区\ndate: 2026-12-31\nfacts: {level: county}\n");
        Write(folder, "jur.csv", Heading + "project,A1,解放区,new,100,true,,2026-02-01,\nproject,A2,Jeifang,new,900,false,,2026-02-01,\nproject,A3,,new,900,false,,2026-02-01,\n");
        string[] paths = [folder.PathOf("jur.yaml"), folder.PathOf("jur.csv")];

        var (_, result) = Run("check", paths, "2026-12-31");
        VerdictOf(result, "jiefang", "green-building-share").Should().Be("undetermined");
        ((int)result["unplaced"]!).Should().Be(2);
        result["unplaced_subjects"]!.Select(one => (string)one["id"]!).Should().BeEquivalentTo("A2", "A3");

        foreach (var format in Formats)
            ToolRun.Check(paths, format, asOf: "2026-12-31").Output.Should().Contain("A2", format).And.Contain("not known", format);
        foreach (var format in new[] { "text", "json", "markdown", "csv" })
            ToolRun.Assess(paths, "2026-12-31", format).Output.Should().Contain("A2", format).And.Contain("not known", format);
    }

    [Test]
    public void A_file_that_is_wrong_leaves_its_members_open_and_every_report_says_so()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "city.yaml", City("green_building_share: 100 %"));
        Write(folder, "a.csv", Heading + "project,A1,city,new,100,true,,2026-02-01,\n");
        Write(folder, "b.csv", Heading + "project,B1,city,new,9o000,false,,2026-02-01,\n");

        var (status, result) = Run("check", [folder.Path], "2026-12-31");
        status.Should().Be(3);
        VerdictOf(result, "city", "green-building-share").Should().Be("undetermined");
        ((bool)result["open"]!["unknown_members"]!).Should().BeTrue();
        foreach (var format in Formats)
        {
            if (format != "json")
                ToolRun.Check([folder.Path], format, asOf: "2026-12-31").Output.Should().Contain("any number of subjects", format);
        }
        foreach (var format in new[] { "text", "json", "markdown", "csv" })
        {
            var output = ToolRun.Assess([folder.Path], "2026-12-31", format).Output;
            output.Should().Contain("b.csv", format);
            if (format != "json")
                output.Should().Contain("any number of subjects", format);
        }
    }

    [Test]
    public void Tables_in_a_folder_that_are_not_read_are_named_and_open_and_other_files_are_counted()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "c.yaml", City("green_building_share: 100 %"));
        Write(folder, "more.tsv", "a\tb\n");
        Write(folder, "more.xlsx", "PK");
        Write(folder, "more.ods", "PK");
        Write(folder, "README.md", "words");
        Write(folder, Path.Combine("obj", "x.csv"), "nothing");

        var (_, result) = Run("check", [folder.Path], "2026-12-31");
        result["unread"]!.Select(file => Path.GetFileName((string)file!)).Should().BeEquivalentTo("more.tsv", "more.xlsx", "more.ods");
        result["diagnostics"]!.Select(one => (string)one["code"]!).Should().BeEquivalentTo("CP5010", "CP5010", "CP5011", "CP5050");
        VerdictOf(result, "city", "green-building-share").Should().Be("undetermined");
    }

    [Test]
    public void A_folder_with_nothing_to_read_is_not_compliant()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "README.md", "words");
        foreach (var command in new[] { "check", "assess" })
            Run(command, [folder.Path], "2026-12-31").Status.Should().Be(3);
    }

    [Test]
    public void An_excerpt_leaves_every_jurisdiction_open()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "city.yaml", City());
        Write(folder, "a.csv", Heading + "project,A1,city,new,100,true,,2026-02-01,\n");

        VerdictOf(Run("check", [folder.Path], "2026-12-31").Result, "city", "green-building-share").Should().Be("pass");
        var (_, result) = Run("check", [folder.Path], "2026-12-31", isExcerpt: true);
        VerdictOf(result, "city", "green-building-share").Should().Be("undetermined");
        ((bool)result["open"]!["excerpt"]!).Should().BeTrue();
    }

    private static IEnumerable<int> Seeds => Enumerable.Range(1, TestBudget.Of(8, least: 2));

    [Test]
    public void Any_split_of_a_register_in_any_order_gives_the_findings_of_one_file([ValueSource(nameof(Seeds))] int seed)
    {
        var sample = Repository.PathOf("samples", "jiaozuo");
        var whole = Findings(Run("check", [sample], "2026-12-31").Result);
        var dice = new Dice(seed);
        using var folder = new TemporaryFolder();
        var files = new List<string>();
        var rows = File.ReadAllLines(Path.Combine(sample, "projects.csv"));
        var parts = rows.Skip(1).GroupBy(_ => dice.Between(1, 5)).ToList();
        foreach (var part in parts)
        {
            files.Add(folder.PathOf($"projects-{part.Key}.csv"));
            File.WriteAllLines(files[^1], part.Prepend(rows[0]));
        }

        foreach (var other in new[] { "jurisdictions.yaml", "units.yaml" })
            files.Add(Path.Combine(sample, other));
        string[] order = [.. files];
        dice.Shuffle(order);

        Findings(Run("check", order, "2026-12-31").Result).SequenceEqual(whole).Should().BeTrue();
    }

    [TestCase("jiaozuo", "2026-12-31")]
    [TestCase("jiaozuo", "2031-06-30")]
    [TestCase("jiaozuo-2025", "2025-12-31")]
    [TestCase("projects", "2026-12-31")]
    [TestCase("published", "2026-12-31")]
    public void Check_and_assess_agree_on_every_jurisdiction(string sample, string asOf)
    {
        var (_, check) = Run("check", [Repository.PathOf("samples", sample)], asOf);
        var (_, assess) = Run("assess", [Repository.PathOf("samples", sample)], asOf);

        foreach (var jurisdiction in assess["jurisdictions"]!)
        {
            var subject = check["subjects"]!.Single(one => (string)one["kind"]! == "jurisdiction" && (string)one["id"]! == (string)jurisdiction["id"]!);
            JToken.DeepEquals(subject["verdicts"], jurisdiction["verdicts"]).Should().BeTrue((string)jurisdiction["id"]!);
            var findings = subject["findings"]!.Where(finding => (string)finding["verdict"]! != "not_applicable");
            JToken.DeepEquals(new JArray(findings), jurisdiction["indicators"]).Should().BeTrue((string)jurisdiction["id"]!);
        }
    }

    private static (int Status, JObject Result) Run(string command, string[] paths, string asOf, bool isExcerpt = false)
    {
        var (status, output) = command == "check" ? ToolRun.Check(paths, asOf: asOf, isExcerpt: isExcerpt) : ToolRun.Assess(paths, asOf);
        return (status, JObject.Parse(output));
    }

    private static JToken? FindingOf(JObject result, string jurisdiction, string rule)
    {
        var subject = (result["jurisdictions"] ?? result["subjects"])!.Single(one => (string)one["id"]! == jurisdiction);
        return (subject["indicators"] ?? subject["findings"])!.SingleOrDefault(finding => (string)finding["rule"]! == rule);
    }

    private static string? VerdictOf(JObject result, string jurisdiction, string rule) => (string?)FindingOf(result, jurisdiction, rule)?["verdict"];

    private static List<string> Findings(JObject result) =>
        [.. result["subjects"]!.SelectMany(subject => subject["findings"]!.Select(finding => $"{subject["kind"]} {subject["id"]} {finding["rule"]} {finding["verdict"]} {finding["measured"]} {finding["message"]!["en"]}")).Order(StringComparer.Ordinal)];

    private static string City(string facts = "") =>
        $"subject: jurisdiction\nid: city\nname: 某市\ndate: 2026-12-31\nfacts:\n  level: city\n{(facts.Length == 0 ? "" : $"  {facts}\n")}";

    private static void Write(TemporaryFolder folder, string name, string text) => folder.Write(name, text);
}
