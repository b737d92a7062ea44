using System;
using System.Collections.Generic;
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
        var bars = Page.WithClass("city").Single().Descendants("ul").Single().Elements("li").ToList();

        bars.Select(bar => bar.Classes()[0]).Should().BeEquivalentTo(city.Indicators.Select(finding => finding.Verdict.Word()));
        bars[0].Classes().Should().Contain("fail");
        bars.Count(bar => bar.Descendants("svg").Any()).Should().Be(city.Indicators.Count(finding => finding.Measured is not null));
    }

    [Test]
    public void The_grid_has_the_verdict_of_each_indicator_of_several_jurisdictions_in_each()
    {
        var grid = Page.WithClass("counties").Single().Descendants("table").Single();
        var rows = grid.Element("tbody")!.Elements("tr").ToList();
        var indicators = ShippedPack.Pack.Rules.Where(rule => Assessment.Jurisdictions.Count(one => one.Indicators.Any(finding => finding.Rule == rule)) > 1).ToList();

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

    // What is overdue is told once, and nothing that fails, cannot be decided or is contradicted is left out.
    [Test]
    public void What_there_is_to_do_names_every_place_of_each_clause_once()
    {
        var items = Items(Page);
        var expected = Assessment.Jurisdictions.Sum(place =>
            place.Indicators.Count(finding => finding.Verdict is Verdict.Fail or Verdict.Undetermined) + place.Evaluation.Contradictions.Count());

        items.Sum(item => item.Elements("a").Count(link => ((string)link.Attribute("href")!).StartsWith("#s-", System.StringComparison.Ordinal))).Should().Be(expected).And.BePositive();
        items.Select(item => item.Classes()[0]).Distinct().Should().Equal("fails", "overdue", "contradicted", "open");
    }

    // A number over members waits for no fact of its own: whose facts it waits for is told, and what it would take.
    [Test]
    public void What_there_is_to_do_about_a_number_over_members_names_whose_facts_are_needed_and_the_change_that_would_pass()
    {
        var rising = Items(Page).Single(item => item.Classes()[0] == "open" && item.Value.Contains("Starred share rises", System.StringComparison.Ordinal));
        var portfolio = Assessment.Jurisdictions[0].Evaluation.Findings.Single(finding => finding.Rule.Id == "starred-share-rising").Portfolio!;

        var first = string.Join(", ", portfolio.Open(3).Select(open => open.Member.Id));
        rising.WithClass("needs").Single().Elements("li").First().Value.Should()
            .Contain("焦作市").And.Contain("green building stars")
            .And.Contain($" in {portfolio.OpenMembers} project descriptors ({first} and {portfolio.OpenMembers - 3} more). At worst it has to rise by more than ");
        portfolio.OpenMembers.Should().BeGreaterThan(portfolio.Open().Count, "only the weightiest are kept, and all are counted");
    }

    [Test]
    public void Members_of_which_nothing_is_known_are_named_among_what_is_needed()
    {
        var register = new RegisterTotals(ShippedPack.Plan, CalendarDate.Parse("2026-12-31"));
        foreach (var subject in new DescriptorReader(ShippedPack.Pack).ReadText(
            """
            - {subject: jurisdiction, id: jiaozuo, facts: {level: city}}
            - {subject: jurisdiction, id: wuzhi, jurisdiction: jiaozuo, facts: {level: county}}
            - {subject: project, id: A, date: 2026-06-01, jurisdiction: wuzhi, facts: {construction: new, gross_floor_area: 5000 m²}}
            - {subject: project, id: B, date: 2026-06-01, jurisdiction: nowhere, facts: {construction: new}}
            """,
            "register.yaml").Require().Subjects)
        {
            register.Add(subject);
        }

        register.AddUnknownMembers("lost.xlsx");
        var share = Items(PageReader.Read(Write(AnnualAssessment.Of(register)))).Single(item => item.Value.Contains("Green share of new buildings", System.StringComparison.Ordinal));

        share.WithClass("needs").Single().Value.Should().Contain("in 1 project descriptor (A)").And.Contain("where 1 project descriptor lies (B)").And.Contain("the project descriptors that were not given or could not be read")
            .And.EndWith("At worst it has to rise by at least 100 percentage point");
    }

    [Test]
    public void Where_each_jurisdiction_stands_has_the_counts_of_its_evaluation()
    {
        var rows = Page.WithClass("places").Single().Descendants("tbody").Single().Elements("tr").ToList();

        rows.Select(row => row.Elements("td").Skip(1).Select(cell => long.Parse(cell.Value, CultureInfo.InvariantCulture)).ToList()).Should().BeEquivalentTo(
            Assessment.Jurisdictions.Select(place => new List<long>
            {
                place.Evaluation.Counts[Verdict.Fail], place.Evaluation.Counts[Verdict.Undetermined], place.Evaluation.Counts[Verdict.Pass], place.Overdue.Count(), place.Evaluation.Contradictions.Count(), place.Subjects, place[Decision.NonCompliant],
            }),
            options => options.WithStrictOrdering());
    }

    [Test]
    public void Last_year_and_the_target_are_drawn_where_the_year_before_is_given()
    {
        Page.WithClass("trends").Should().BeEmpty();
        var both = Assess(Repository.PathOf("samples", "jiaozuo"), Assess(Repository.PathOf("samples", "jiaozuo-2025"), before: null, "2025-12-31"));
        var city = both.Jurisdictions[0];
        var charts = PageReader.Read(Write(both)).Descendants("section").Single(section => section.Classes().Contains("trends")).Descendants("li").ToList();

        charts.Should().HaveCount(city.Trends.Count(trend => trend.Before is not null)).And.HaveCountGreaterThan(15);
        var share = charts.Single(chart => chart.Value.Contains("reclaimed-water", System.StringComparison.Ordinal));
        share.Value.Should().Contain("2025: 27.1 % → 2026: 28.7 % → at least 30 % (from 2030-12-31): better than the year before");
        var (before, now, target) = (share.WithClass("before").Single().Number("cx"), share.WithClass("now").Single().Number("cx"), share.WithClass("limit").Single().Number("x1"));
        ((now - before) / (target - before)).Should().BeApproximately((28.7 - 27.1) / (30 - 27.1), 0.01, "it is drawn to scale");
        share.WithClass("side").Single().Number("x").Should().Be(target);
    }

    [Test]
    public void A_register_without_jurisdictions_decides_nothing() =>
        PageReader.Read(Write(AnnualAssessment.Of(new RegisterTotals(ShippedPack.Plan, CalendarDate.Parse("2026-12-31"))))).Descendants("h1").Single().Value.Should().Contain("No jurisdiction was evaluated");

    // Those that are folded too, without what is listed within them.
    private static List<XElement> Items(XElement page)
    {
        var todo = page.WithClass("todo").Single();
        return [.. todo.Elements("ul").Concat(todo.Elements("details").Elements("ul")).Elements("li")];
    }

    private static AnnualAssessment Assess(string folder, AnnualAssessment? before = null, string day = "2026-12-31")
    {
        var register = new RegisterTotals(ShippedPack.Plan, CalendarDate.Parse(day));
        var reader = new DescriptorReader(ShippedPack.Pack);
        foreach (var subject in DescriptorFiles.Find([folder], out _).SelectMany(file => reader.ReadFile(file).Value?.Subjects ?? []))
            register.Add(subject);
        return before is null ? AnnualAssessment.Of(register) : AnnualAssessment.Of(register, before);
    }

    private static string Write(AnnualAssessment assessment, ReportGaps? gaps = null)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        HtmlAssessmentWriter.Write(text, "1.2.3", assessment, Language.English, [], gaps ?? ReportGaps.None, InstrumentText.FindAll(ShippedPack.Pack, [Repository.Root]));
        return text.ToString();
    }
}
