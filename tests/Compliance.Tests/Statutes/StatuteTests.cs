using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Statutes;

/// <summary>What the statutes ask of projects in this city by number: on the limit, and a step beyond it.</summary>
public class StatuteTests
{
    private const string Road = "started_on: 2026-05-01, construction: new, use: municipal_road, is_landscape_road: false";
    private const string Greening = "jiaozuo-greening-2019/";
    private const string Schools = "jiaozuo-schools-2019/";

    [TestCase("45 m", "25 %", Verdict.Pass)]
    [TestCase("45 m", "24.99 %", Verdict.Fail)]
    [TestCase("40 m", "25 %", Verdict.Pass)]
    [TestCase("39.99 m", "20 %", Verdict.Pass)]
    [TestCase("39.99 m", "19.99 %", Verdict.Fail)]
    [TestCase("50 m", "25 %", Verdict.Pass)]
    [TestCase("50.01 m", "29.99 %", Verdict.Fail)]
    [TestCase("50.01 m", "30 %", Verdict.Pass)]
    public void A_road_has_the_green_ratio_of_its_width(string width, string ratio, Verdict verdict) =>
        StatuteSet.Of($"{Road}, red_line_width: {width}, green_ratio: {ratio}")[Greening + "road-green-ratio"].Verdict.Should().Be(verdict);

    [TestCase("residential_area", "false", "30 %", Verdict.Pass)]
    [TestCase("residential_area", "false", "29.99 %", Verdict.Fail)]
    [TestCase("residential_area", "true", "25 %", Verdict.Pass)]
    [TestCase("residential_area", "true", "24.99 %", Verdict.Fail)]
    [TestCase("school", "false", "35 %", Verdict.Pass)]
    [TestCase("school", "false", "34.99 %", Verdict.Fail)]
    [TestCase("school", "true", "30 %", Verdict.Pass)]
    [TestCase("commercial_centre", "true", "14.99 %", Verdict.Fail)]
    [TestCase("other", "false", "0 %", Verdict.NotApplicable)]
    public void A_site_has_the_green_ratio_of_its_use_and_five_points_less_in_old_towns(string site, string isOld, string ratio, Verdict verdict) =>
        StatuteSet.Of($"started_on: 2026-05-01, construction: new, green_site: {site}, is_old_town_renewal: {isOld}, green_ratio: {ratio}")[Greening + "site-green-ratio"].Verdict.Should().Be(verdict);

    [TestCase("primary", "22000 m²", "0", Verdict.Pass)]
    [TestCase("primary", "21999 m²", "0", Verdict.Fail)]
    [TestCase("primary", "32000 m²", "1000", Verdict.Pass)]
    [TestCase("primary", "31999 m²", "1000", Verdict.Fail)]
    [TestCase("junior_high", "26000 m²", "0", Verdict.Pass)]
    [TestCase("kindergarten", "14999 m²", "0", Verdict.Fail)]
    public void A_school_has_the_area_of_its_kind_for_each_pupil_and_ten_metres_more_for_each_boarder(string kind, string area, string boarders, Verdict verdict) =>
        StatuteSet.Of($"started_on: 2026-05-01, location: urban, school_kind: {kind}, school_site_area: {area}, pupils: 1000, boarders: {boarders}")[Schools + "site-per-pupil"].Verdict.Should().Be(verdict);

    [Test]
    public void A_figure_that_should_not_be_exceeded_is_a_warning()
    {
        var finding = StatuteSet.Of("started_on: 2026-05-01, location: urban, school_kind: primary, service_radius: 500.1 m")[Schools + "service-radius"];

        finding.Verdict.Should().Be(Verdict.Fail);
        finding.Level.Should().Be(Compliance.Findings.FindingLevel.Warning);
    }

    [TestCase("499.99 tce", "0 kWh", "9999 m²", Verdict.NotApplicable)]
    [TestCase("500 tce", "0 kWh", "9999 m²", Verdict.Fail)]
    [TestCase("0 tce", "200万 kWh", "9999 m²", Verdict.Fail)]
    [TestCase("0 tce", "0 kWh", "10000 m²", Verdict.Fail)]
    public void An_audit_is_due_from_each_of_three_sizes_on(string energy, string electricity, string area, Verdict verdict) =>
        StatuteSet.Of($"is_public_institution: true, annual_energy_use: {energy}, annual_electricity_use: {electricity}, gross_floor_area: {area}, has_energy_audit: false")["henan-energy-2018/energy-audit"].Verdict.Should().Be(verdict);

    // What is designed and built binds by its start, what is done on a site or in a building by the day.
    [TestCase("started_on: 2018-12-31, ", Verdict.NotApplicable, Verdict.Fail)]
    [TestCase("started_on: 2019-01-01, ", Verdict.Fail, Verdict.Fail)]
    [TestCase("started_on: 2018-12, ", Verdict.NotApplicable, Verdict.Fail)]
    [TestCase("", Verdict.Undetermined, Verdict.Fail)]
    public void A_site_that_was_started_before_the_regulations_is_not_held_to_them_and_a_standard_that_every_permit_looks_at_holds_by_the_day(string start, Verdict site, Verdict standard)
    {
        var findings = StatuteSet.Of(start + "construction: new, category: public, green_site: school, is_old_town_renewal: false, green_ratio: 34.99 %, meets_energy_design_standard: false");

        findings[Greening + "site-green-ratio"].Verdict.Should().Be(site);
        findings["building-energy-2008/energy-standard"].Verdict.Should().Be(standard);
        if (site == Verdict.Undetermined)
            findings[Greening + "site-green-ratio"].Missing.Should().ContainSingle(missing => missing.Name == "started_on");
    }

    [Test]
    public void The_plan_s_figure_for_green_land_is_stricter_than_the_city_s_regulations_from_2030_on()
    {
        var findings = StatuteSet.Of("green_land_area: 36 km², built_up_area: 100 km²", "jurisdiction");

        findings[Greening + "built-up-green-ratio"].Verdict.Should().Be(Verdict.Pass);
        findings["jiaozuo-2023-3/green-land"].Upcoming!.Projected.Should().Be(Verdict.Fail);
    }
}
