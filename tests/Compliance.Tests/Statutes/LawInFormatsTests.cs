using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using System.Threading;
using System.Xml.Linq;
using Compliance.Cli.Check;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Statutes;

/// <summary>The chain of instruments, what follows, and where two of them differ stand in every format of one result.</summary>
public class LawInFormatsTests
{
    private const string Chain = "民用建筑节能条例 第十五条 → 河南省节约能源条例 第二十六条";
    private const string Consequence = "处20万元以上50万元以下的罚款";
    private const string Difference = "两者各按其文";

    // Exactly 20,000 m², and below the energy standard.
    private const string Market =
        "subject: project\nid: JZ-2026-0301\ndate: 2026-11-22\nfacts: {construction: new, category: public, funding: private, is_government_office: false, largest_building_area: 20000 m², "
        + "meets_energy_design_standard: false, meets_green_building_standard: false, has_energy_label: false}\n";

    private static readonly string[] Formats =
    [
        ReportFormats.Text, ReportFormats.Json, ReportFormats.Sarif, ReportFormats.JUnit, ReportFormats.GitHub, ReportFormats.Markdown, ReportFormats.MarkdownComment, ReportFormats.Csv,
        ReportFormats.Html, ReportFormats.Xlsx,
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Reports = new(Write);

    [Test]
    public void Every_format_has_the_chain([ValueSource(nameof(Formats))] string format) => Plain(format).Should().Contain(format == ReportFormats.Json ? "民用建筑节能条例 第十五条" : Chain);

    [Test]
    public void Every_format_says_what_follows([ValueSource(nameof(Formats))] string format) => Plain(format).Should().Contain(Consequence);

    [Test]
    public void Every_format_says_where_two_instruments_differ([ValueSource(nameof(Formats))] string format) => Plain(format).Should().Contain(Difference).And.Contain("henan-energy-2018/green-standard");

    [Test]
    public void A_table_has_them_in_columns_of_their_own()
    {
        var table = Reporting.ReadBack.Csv(Reports.Value[ReportFormats.Csv].TrimStart('\uFEFF'));
        var standard = table.Single(row => row["rule"] == "building-energy-2008/energy-standard");
        var label = table.Single(row => row["rule"] == "building-energy-2008/energy-label");

        standard["chain"].Should().Be(Chain);
        standard["consequences"].Should().Contain(Consequence);
        standard["differs"].Should().BeEmpty();
        label["differs"].Should().StartWith("henan-energy-2018/green-standard: ");
        table.Should().OnlyContain(row => row["verdict"].Length == 0 || row["chain"].Length > 0);
    }

    [Test]
    public void Every_test_case_has_its_chain_and_code_scanning_names_each_instrument_by_its_own_number()
    {
        var cases = XDocument.Parse(Reports.Value[ReportFormats.JUnit]).Descendants("testcase").Where(one => ((string)one.Attribute("name")!).Contains('/', StringComparison.Ordinal)).ToList();
        cases.Should().NotBeEmpty().And.OnlyContain(one => one.Descendants("property").Any(property => (string)property.Attribute("name")! == "chain"));
        cases.Select(one => ((string)one.Attribute("classname")!).Split('.')[0]).Distinct().Should().Equal("building-energy-2008", "henan-energy-2018");

        var run = JObject.Parse(Reports.Value[ReportFormats.Sarif])["runs"]![0]!;
        var result = run["results"]!.Single(one => (string)one["ruleId"]! == "building-energy-2008/energy-standard");
        result["relatedLocations"]!.Select(one => (string)one["logicalLocations"]![0]!["fullyQualifiedName"]!).Should().Equal("国务院令第530号 第十五条", "河南省节约能源条例（2017年） 第二十六条");
        run["tool"]!["driver"]!["rules"]!.Select(rule => (string)rule["name"]!).Should().OnlyContain(name => Regex.IsMatch(name, "^[A-Za-z0-9]+$"));
    }

    [Test]
    public void All_instruments_are_named_and_none_stands_for_the_others()
    {
        foreach (var format in new[] { ReportFormats.Text, ReportFormats.Markdown, ReportFormats.Html, ReportFormats.Xlsx })
            Plain(format).Should().Contain("国务院令第530号").And.Contain("河南省节约能源条例（2017年）", format);
    }

    // What a reader sees: without the marks of the format.
    private static string Plain(string format) => WebUtility.HtmlDecode(Reports.Value[format]);

    private static Dictionary<string, string> Write()
    {
        var folder = Directory.CreateTempSubdirectory("law-").FullName;
        try
        {
            var input = Path.Combine(folder, "market.yaml");
            File.WriteAllText(input, Market);
            CheckRun.Run(
                new CheckRequest(
                    [input], ["building-energy-2008", "henan-energy-2018"], new RegisterSettings(null), "kernel", [.. Formats.Select(format => new ReportTarget(format, Path.Combine(folder, format)))], Language.Chinese, "never", null, true, false),
                CancellationToken.None);
            return Formats.ToDictionary(format => format, format => Read(format, Path.Combine(folder, format)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Read(string format, string file)
    {
        if (format != ReportFormats.Xlsx)
            return File.ReadAllText(file);

        using var archive = ZipFile.OpenRead(file);
        return string.Concat(archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
