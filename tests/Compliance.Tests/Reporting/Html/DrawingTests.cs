using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Compliance.Descriptors;
using Compliance.Reporting.Html;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting.Html;

/// <summary>Drawings are made of the numbers: what lies beyond the limit is drawn beyond it, an interval as an interval, and a day where it lies among the others.</summary>
public class DrawingTests
{
    [Test]
    public void A_point_is_a_bar_from_zero_that_ends_beyond_the_limit_by_its_margin()
    {
        var bar = Draw("construction-waste", "2031-01-01", ("construction", "new"), ("gross_floor_area", "10000 m²"), ("construction_waste", "330 t"));
        var (value, limit, margin) = (One(bar, "point"), One(bar, "limit"), One(bar, "margin"));

        value.Number("x").Should().Be(0);
        (value.Number("width") / limit.Number("x1")).Should().BeApproximately(1.1, 0.001);
        margin.Number("x1").Should().Be(value.Number("width"));
        margin.Number("x2").Should().Be(limit.Number("x1"));
        margin.Classes().Should().Contain("missed");
        One(bar, "side").Number("width").Should().Be(limit.Number("x1"));
        bar.Descendants("text").Select(text => text.Value).Should().Contain(text => text.Contains("at most 300 t/")).And.Contain(text => text.Contains("330 t/"));
    }

    [Test]
    public void An_interval_is_drawn_from_its_least_value_to_its_greatest()
    {
        var bar = Draw("public-energy-saving", "2031-01-01", ("construction", "new"), ("category", "public"), ("energy_saving_rate", "76..80 %"));
        var value = One(bar, "interval");
        var limit = One(bar, "limit").Number("x1");

        value.Number("x").Should().BeApproximately(limit / 78 * 76, 0.02);
        (value.Number("x") + value.Number("width")).Should().BeApproximately(limit / 78 * 80, 0.03);
        bar.Descendants("line").Count(line => line.Classes().Contains("end")).Should().Be(2);
        One(bar, "side").Number("x").Should().Be(limit);
    }

    [Test]
    public void A_value_without_an_end_goes_on_to_the_edge_with_an_arrow()
    {
        var bar = Draw("construction-waste", "2031-01-01", ("construction", "new"), ("construction_waste", "330 t"));
        var value = One(bar, "interval");

        (value.Number("x") + value.Number("width")).Should().Be(100);
        bar.Descendants("text").Single(text => text.Classes().Contains("arrow")).Value.Should().Be("›");
        bar.Descendants().Should().NotContain(element => element.Classes().Contains("margin"), "nothing bounds it");
    }

    [Test]
    public void The_day_lies_between_what_binds_and_what_is_to_come()
    {
        var line = new TimeLine("time", ShippedPack.Pack.Rules, ShippedPack.Pack.Rules);
        var steps = Draw(markup => line.Write(markup)).Descendants("circle").Select(step => step.Number("cx")).ToList();
        var day = One(Draw(markup => line.WriteDays(markup, CalendarDate.Parse("2026-11-22"), CalendarDate.Parse("2026-11-22"))), "day").Number("x1");

        line.Steps.Select(step => step.Day.ToString()).Should().Equal("2023-12-06", "2025-12-31", "2026-01-01", "2030-01-01", "2030-12-31");
        steps.Should().BeInAscendingOrder().And.HaveCount(5);
        steps.Count(step => step < day).Should().Be(3);
    }

    [Test]
    public void A_day_beyond_the_ends_is_drawn_at_the_end_and_says_so() =>
        Draw(markup => new TimeLine("time", ShippedPack.Pack.Rules, ShippedPack.Pack.Rules).WriteDays(markup, CalendarDate.Parse("2060-01-01"), CalendarDate.Parse("2060-01-01")))
            .Descendants("text").Single().Value.Should().Be("2060-01-01 ›");

    [Test]
    public void Shares_are_of_all_that_was_counted()
    {
        var bar = Draw(markup => ShareBar.Write(markup, [("non_compliant", 1), ("undetermined", 0), ("compliant", 3)])).Descendants("rect").ToList();

        bar.Select(part => (part.Number("x"), part.Number("width"))).Should().Equal((0, 25), (25, 75));
    }

    private static XElement One(XElement drawing, string name) => drawing.WithClass(name).First(element => element.Name.LocalName != "text");

    private static XElement Draw(string rule, string day, params (string Fact, string Value)[] facts)
    {
        var builder = new SubjectBuilder(ShippedPack.Pack.Vocabulary, "project", "P").On(CalendarDate.Parse(day));
        foreach (var (fact, value) in facts)
            builder.Set(fact, value);
        using var session = EngineUnderTest.For(ShippedPack.Plan).Open(new EvaluationOptions());
        session.InsertAll(new List<Subject> { builder.Build().Require() });
        session.Fire();
        var finding = session.Evaluations.Single().Findings.Single(finding => finding.Rule.Id == rule);
        return Draw(markup => Bar.Write(markup, finding, finding.Measured!));
    }

    private static XElement Draw(System.Action<Markup> draw)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        draw(new Markup(text));
        return XElement.Parse($"<div>{text}</div>");
    }
}
