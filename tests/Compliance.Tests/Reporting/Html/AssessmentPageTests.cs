using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Compliance.Assessments;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Reporting.Html;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting.Html;

/// <summary>The page of an assessment has every jurisdiction, every indicator and every department, with the verdicts that the assessment gives.</summary>
[Category("Slow")]
public class AssessmentPageTests
{
    private static readonly AnnualAssessment Assessment = Assess(Repository.PathOf("samples", "jiaozuo"));
    private static readonly XElement Page = PageReader.Read(Write(Assessment));

    [Test]
    public void The_citys_decision_comes_first() => Page.Descendants("h1").Single().Value.Should().Contain("焦作市").And.Contain("not compliant");

    [Test]
    public void Every_indicator_of_the_city_stands_beside_its_limit()
    {
        var city = Assessment.Jurisdictions[0];
        var bars = Page.WithClass("bars").Single().Elements("li").ToList();

        bars.Select(bar => bar.Classes()[0]).Should().BeEquivalentTo(city.Indicators.Select(finding => finding.Verdict.Word()));
        bars[0].Classes().Should().Contain("fail");
        bars.Count(bar => bar.Descendants("svg").Any()).Should().Be(city.Indicators.Count(finding => finding.Measured is not null));
    }

    [Test]
    public void The_grid_has_the_verdict_of_each_indicator_in_each_jurisdiction()
    {
        var grid = Page.WithClass("counties").Single().Descendants("table").Single();
        var rows = grid.Element("tbody")!.Elements("tr").ToList();
        var indicators = ShippedPack.Pack.Rules.Where(rule => Assessment.Jurisdictions.Any(one => one.Indicators.Any(finding => finding.Rule == rule))).ToList();

        rows.Should().HaveCount(indicators.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Elements("td").Select(cell => cell.Classes()[0]).Should().Equal(Assessment.Jurisdictions.Select(one =>
                (one.Indicators.SingleOrDefault(finding => finding.Rule == indicators[i])?.Verdict ?? Verdict.NotApplicable).Word()));
        }
    }

    [Test]
    public void Each_department_has_a_sheet_and_each_jurisdiction_an_article()
    {
        Page.WithClass("sheet").Should().HaveCount(Assessment.Departments.Count());
        Page.Descendants("noscript").Should().HaveCount(Assessment.Jurisdictions.Count);
        Page.Descendants("noscript").Select(one => ((string)one.Attribute("data-name")!).Split(' ')[0]).Should().Equal(Assessment.Jurisdictions.Select(one => one.Jurisdiction.Id));
    }

    [Test]
    public void Links_lead_somewhere_and_headings_are_in_order()
    {
        var ids = Page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        ids.Should().OnlyHaveUniqueItems();
        Page.Descendants().Attributes("href").Select(link => link.Value).Where(link => link.StartsWith('#')).Select(link => link[1..]).Distinct().Should().BeSubsetOf(ids);
        var levels = Page.Descendants().Where(element => Regex.IsMatch(element.Name.LocalName, "^h[1-6]$")).Select(heading => heading.Name.LocalName[1] - '0').ToList();
        levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Should().BeEmpty();
    }

    [Test]
    public void What_is_left_out_stands_before_all_numbers()
    {
        var page = PageReader.Read(Write(Assessment, new ReportGaps(["lost.xlsx"], 0, [], IsExcerpt: true)));

        page.Element("body")!.Element("main")!.Elements("section").First().Value.Should().Contain("lost.xlsx").And.Contain("any number of further members");
    }

    [Test]
    public void A_register_without_jurisdictions_decides_nothing() =>
        PageReader.Read(Write(AnnualAssessment.Of(new RegisterTotals(ShippedPack.Plan, CalendarDate.Parse("2026-12-31"))))).Descendants("h1").Single().Value.Should().Contain("No jurisdiction was evaluated");

    private static AnnualAssessment Assess(string folder)
    {
        var register = new RegisterTotals(ShippedPack.Plan, CalendarDate.Parse("2026-12-31"));
        var reader = new DescriptorReader(ShippedPack.Pack);
        foreach (var subject in DescriptorFiles.Find([folder], out _).SelectMany(file => reader.ReadFile(file).Value?.Subjects ?? []))
            register.Add(subject);
        return AnnualAssessment.Of(register);
    }

    private static string Write(AnnualAssessment assessment, ReportGaps? gaps = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlAssessmentWriter.Write(text, "1.2.3", assessment, Language.English, [], gaps ?? ReportGaps.None, InstrumentText.Find(ShippedPack.Pack.Instrument, [Repository.Root]));
        return text.ToString();
    }
}
