using System;
using System.Linq;
using Compliance.Assessments;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Reporting;
using Compliance.Values;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Registers;

/// <summary>The year before stands beside this year and the target, and changes no verdict.</summary>
public class TrendTests
{
    private static readonly string[] Now = [Repository.PathOf("samples", "jiaozuo")];
    private static readonly string[] Before = [Repository.PathOf("samples", "jiaozuo-2025")];

    // A share is to rise, what leaks is to fall; an interval that the other year lies in says nothing.
    [TestCase("reclaimed_water_use_rate", "27 %", "28 %", "reclaimed-water", TrendDirection.Better)]
    [TestCase("reclaimed_water_use_rate", "28 %", "27 %", "reclaimed-water", TrendDirection.Worse)]
    [TestCase("reclaimed_water_use_rate", "28 %", "28 %", "reclaimed-water", TrendDirection.Same)]
    [TestCase("reclaimed_water_use_rate", "28 %", "27..29 %", "reclaimed-water", TrendDirection.Open)]
    [TestCase("reclaimed_water_use_rate", "26..27 %", "28..29 %", "reclaimed-water", TrendDirection.Better)]
    [TestCase("reclaimed_water_use_rate", "26..28 %", "28..29 %", "reclaimed-water", TrendDirection.Open)]
    [TestCase("water_leakage_rate", "8.6 %", "9 %", "water-leakage", TrendDirection.Worse)]
    [TestCase("water_leakage_rate", "9 %", "8.6 %", "water-leakage", TrendDirection.Better)]
    public void The_direction_is_seen_from_the_target(string fact, string before, string now, string rule, TrendDirection expected)
    {
        var trend = TrendOf(fact, before, now, rule);

        trend.Direction.Should().Be(expected);
        trend.Target.From.Should().Be(CalendarDate.Parse("2030-12-31"));
    }

    [Test]
    public void What_nobody_stated_a_year_before_is_not_known()
    {
        var trend = TrendOf("population", "1 person", "2 person", "reclaimed-water", "reclaimed_water_use_rate: 28 %");

        trend.Before.Should().BeNull();
        trend.Direction.Should().Be(TrendDirection.Open);
    }

    [Test]
    public void The_year_before_changes_no_verdict_and_stands_in_the_table_the_result_and_the_workbook()
    {
        var alone = JObject.Parse(Assess("json"));
        var both = JObject.Parse(Assess("json", Before));
        foreach (var jurisdiction in both["jurisdictions"]!.Cast<JObject>())
            jurisdiction.Remove("trends").Should().BeTrue();

        both["jurisdictions"]!.ToString().Should().Be(alone["jurisdictions"]!.ToString());
        var row = ReadBack.Csv(Assess("csv", Before).TrimStart('\uFEFF')).Single(row => row["jurisdiction"] == "jiaozuo" && row["rule"] == "reclaimed-water");
        (row["before_min"], row["before_max"], row["measured_min"], row["direction"]).Should().Be(("27.1", "27.1", "28.7", "better"));
        Assess("markdown", Before).Should().Contain("Year before").And.Contain("27.1 %");
    }

    [Test]
    public void Another_pack_is_refused()
    {
        var before = Assessment("2025-12-31", "population: 1 person");
        var other = new RegisterTotals(CompiledPlan.Compile(Statutes.StatuteSet.Pack), CalendarDate.Parse("2026-12-31"));

        var assess = () => AnnualAssessment.Of(other, before);

        assess.Should().Throw<ArgumentException>().WithMessage("*assess both by one pack*");
    }

    private static string Assess(string format, string[]? before = null) => Cli.ToolRun.Assess(Now, "2026-12-31", format, yearBefore: before).Output;

    private static IndicatorTrend TrendOf(string fact, string before, string now, string rule, string also = "population: 3 person")
    {
        var register = Register("2026-12-31", $"{fact}: {now}, {also}");
        var place = AnnualAssessment.Of(register, Assessment("2025-12-31", $"{fact}: {before}")).Jurisdictions.Single();
        return place.TrendOf(place.Evaluation.Findings.Single(finding => finding.Rule.Id == rule))!;
    }

    private static AnnualAssessment Assessment(string day, string facts) => AnnualAssessment.Of(Register(day, facts));

    private static RegisterTotals Register(string day, string facts)
    {
        var register = new RegisterTotals(ShippedPack.Plan, CalendarDate.Parse(day));
        foreach (var subject in new DescriptorReader(ShippedPack.Pack).ReadText($"subject: jurisdiction\nid: city\nfacts: {{level: city, {facts}}}\n", "city.yaml").Require().Subjects)
            register.Add(subject);
        return register;
    }
}
