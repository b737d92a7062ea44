using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Cli.Diff;
using Compliance.Descriptors;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Reporting.Html;
using Compliance.Reporting.Xlsx;
using Compliance.Sessions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Comparison;

/// <summary>The page of a comparison says who flips, by which clause, with the counts of the comparison.</summary>
public partial class ComparisonPageTests
{
    [Test]
    public void It_has_the_counts_of_the_comparison_and_names_who_flips_and_by_which_clause()
    {
        using var packs = new ComparedPacks().With("construction-waste", "at_most: 300 t", "at_most: 250 t").With("plot-density", "at_most: 15000", "at_most: 17000");
        var register = new RegisterComparer(packs.Comparison, new EvaluationOptions(Today: CalendarDate.Parse("2026-11-22")));
        register.Compare(DescriptorFiles.Search([Repository.PathOf("samples", "projects")]));

        var page = Read(ComparisonReports.Of(packs.Comparison, register.Result, [], ReportGaps.None));

        register.Result.Flipped.Should().BePositive();
        page.Descendants("h1").Single().Value.Should().Contain(register.Result.Flipped.ToString(CultureInfo.InvariantCulture));
        page.Descendants("table").Single().Descendants("td").Sum(cell => (long)cell).Should().Be(register.Result.Subjects);
        var clause = page.Descendants("section").Single(section => (string?)section.Attribute("class") == "verdicts");
        clause.Descendants("blockquote").Should().NotBeEmpty();
        foreach (var flip in register.Result.DecisionFlips.SelectMany(flips => flips.Listed))
            page.Value.Should().Contain(flip.Subject.Id);
    }

    [Test]
    public void Without_a_difference_it_says_so()
    {
        var packs = PackComparison.Of(ShippedPack.Pack, ShippedPack.Pack);

        Read(ComparisonReports.Of(packs, null, [], ReportGaps.None)).Descendants("h1").Single().Value.Should().Contain("Nothing differs.");
    }

    [Test]
    public void The_workbook_has_a_row_for_each_subject_that_flips_and_each_rule_that_differs()
    {
        using var packs = new ComparedPacks().With("construction-waste", "at_most: 300 t", "at_most: 250 t").With("plot-density", "at_most: 15000", "at_most: 17000");
        var register = new RegisterComparer(packs.Comparison, new EvaluationOptions(Today: CalendarDate.Parse("2026-11-22")));
        register.Compare(DescriptorFiles.Search([Repository.PathOf("samples", "projects")]));
        using var stream = new MemoryStream();
        XlsxComparisonWriter.Write(stream, "1.2.3", ComparisonReports.Of(packs.Comparison, register.Result, [], ReportGaps.None), Language.English);
        using var archive = new ZipArchive(stream);
        List<List<string>> Rows(int sheet)
        {
            using var part = archive.GetEntry($"xl/worksheets/sheet{sheet}.xml")!.Open();
            return [.. XDocument.Load(part).Descendants().Where(one => one.Name.LocalName == "row").Select(row => row.Elements().Select(cell => cell.Value).ToList())];
        }

        Rows(1).Where(row => row[0].StartsWith("Decision: ", System.StringComparison.Ordinal)).Sum(row => int.Parse(row[1], CultureInfo.InvariantCulture)).Should().Be((int)register.Result.Subjects);
        Rows(2).Skip(1).Select(row => row[2]).Should().Equal(register.Result.DecisionFlips.SelectMany(flips => flips.Listed).Select(flip => flip.Subject.Id)).And.NotBeEmpty();
        Rows(3).Skip(1).Should().HaveCount(register.Result.Rules.SelectMany(rule => rule.Flips).Sum(flips => flips.Listed.Count));
        Rows(4).Skip(1).Select(row => row[2]).Should().BeEquivalentTo("construction-waste", "plot-density");
    }

    private static XElement Read(ComparisonReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlComparisonWriter.Write(text, "1.2.3", report, Language.English);
        return XDocument.Parse(Program().Replace(text.ToString().Replace("<!DOCTYPE html>", "", System.StringComparison.Ordinal), "")).Root!;
    }

    [GeneratedRegex("<(script|style)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Program();
}
