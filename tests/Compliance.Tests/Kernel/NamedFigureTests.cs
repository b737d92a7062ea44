using Compliance.Findings;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>Figures at which plain double arithmetic, or a careless reading, goes wrong.</summary>
public class NamedFigureTests
{
    // In doubles 315.9864 / 10532.88 is more than 0.03.
    [TestCase("315.9864 t", "10532.88 m²", ExpectedResult = Verdict.Pass)]
    [TestCase("315.9864 t", "10,532.88 m²", ExpectedResult = Verdict.Pass)]
    [TestCase("315986.4 kg", "10532.88 m²", ExpectedResult = Verdict.Pass)]
    [TestCase("315.9864 t", "1.053288 万m²", ExpectedResult = Verdict.Pass)]
    [TestCase("0.03159864 万t", "1.053288 万平方米", ExpectedResult = Verdict.Pass)]
    [TestCase("315,986,400 g", "0.01053288 km²", ExpectedResult = Verdict.Pass)]
    [TestCase("315.9864 吨", "1.053288 公顷", ExpectedResult = Verdict.Pass)]
    [TestCase("315.9865 t", "10532.88 m²", ExpectedResult = Verdict.Fail)]
    [TestCase("315986.5 kg", "1.053288 万m²", ExpectedResult = Verdict.Fail)]
    [TestCase("315.98640000000000000000000000000000000001 t", "10532.88 m²", ExpectedResult = Verdict.Fail)]
    [TestCase("315.9864 t", "10532.87999999999999999999999999999999999 m²", ExpectedResult = Verdict.Fail)]
    public Verdict Waste_exactly_at_300_t_per_10_000_m2_passes_in_any_unit(string waste, string area) =>
        ShippedPack.Check("construction-waste", "2031-01-01", ("construction", "new"), ("construction_waste", waste), ("gross_floor_area", area)).Verdict;

    // 1 亩 is 2000/3 m², which no decimal and no double says: 15 亩 are 10,000 m² all the same.
    [TestCase("300 t", "15 亩", ExpectedResult = Verdict.Pass)]
    [TestCase("20 t", "1 亩", ExpectedResult = Verdict.Pass)]
    [TestCase("140 t", "7 亩", ExpectedResult = Verdict.Pass)]
    [TestCase("140.0000000000000000001 t", "7 亩", ExpectedResult = Verdict.Fail)]
    [TestCase("140 t", "6.9999999999999999999 亩", ExpectedResult = Verdict.Fail)]
    public Verdict Waste_over_an_area_in_mu_is_exact(string waste, string area) =>
        ShippedPack.Check("construction-waste", "2031-01-01", ("construction", "new"), ("construction_waste", waste), ("gross_floor_area", area)).Verdict;

    // In doubles 17.58 - 12.58 is less than 5.
    [TestCase("17.58 %", "12.58 %", ExpectedResult = Verdict.Pass)]
    [TestCase("17.58 %", "12.5800000000000000001 %", ExpectedResult = Verdict.Fail)]
    [TestCase("17.5799 %", "12.58 %", ExpectedResult = Verdict.Fail)]
    public Verdict A_heat_loss_cut_by_exactly_5_points_passes(string before, string now) =>
        ShippedPack.Check("heat-loss-cut", "2031-01-01", ("heat_loss_rate_2020", before), ("heat_loss_rate", now)).Verdict;

    // 大于: 8 itself is not enough.
    [TestCase("880 km", "110 km²", ExpectedResult = Verdict.Fail)]
    [TestCase("880.0000000001 km", "110 km²", ExpectedResult = Verdict.Pass)]
    [TestCase("88 万m", "11000 ha", ExpectedResult = Verdict.Fail)]
    public Verdict A_road_density_of_exactly_8_fails(string length, string area) =>
        ShippedPack.Check("road-density", "2026-11-22", ("main_urban_road_length", length), ("main_urban_area", area)).Verdict;

    // 超过: 65 % itself is not enough.
    [TestCase("3250 GWh", "5000 GWh", ExpectedResult = Verdict.Fail)]
    [TestCase("3250 GWh", "18000000 GJ", ExpectedResult = Verdict.Fail)]
    [TestCase("3250.0000001 GWh", "5000 GWh", ExpectedResult = Verdict.Pass)]
    public Verdict Electricity_of_exactly_65_percent_fails(string electricity, string energy) =>
        ShippedPack.Check("electricity-share", "2031-01-01", ("building_electricity_use", electricity), ("building_energy_use", energy)).Verdict;

    // 不低于: 38.9 % itself is enough.
    [TestCase("38.9 km²", "100 km²", ExpectedResult = Verdict.Pass)]
    [TestCase("54.46 km²", "140 km²", ExpectedResult = Verdict.Pass)]
    [TestCase("5446 ha", "140 km²", ExpectedResult = Verdict.Pass)]
    [TestCase("54.4599999999999 km²", "140 km²", ExpectedResult = Verdict.Fail)]
    public Verdict Green_land_of_exactly_38_point_9_percent_passes(string green, string builtUp) =>
        ShippedPack.Check("green-land", "2031-01-01", ("green_land_area", green), ("built_up_area", builtUp)).Verdict;

    [Test]
    public void A_public_building_with_72_percent_is_told_today_that_it_will_fail()
    {
        var finding = PublicBuilding("72 %", "2026-11-22");
        finding.Verdict.Should().Be(Verdict.Upcoming);
        finding.Limit.Should().BeNull();
        finding.Upcoming!.Projected.Should().Be(Verdict.Fail);
        finding.Upcoming.Limit.From.Should().Be(new CalendarDate(2030, 1, 1));
    }

    [TestCase("72 %", ExpectedResult = Verdict.Fail)]
    [TestCase("76..80 %", ExpectedResult = Verdict.Undetermined)]
    [TestCase("78..80 %", ExpectedResult = Verdict.Pass)]
    [TestCase("76..77.99 %", ExpectedResult = Verdict.Fail)]
    [TestCase("≥ 78 %", ExpectedResult = Verdict.Pass)]
    public Verdict A_public_building_is_held_to_78_percent_in_2031(string rate) => PublicBuilding(rate, "2031-01-01").Verdict;

    private static Finding PublicBuilding(string rate, string on) =>
        ShippedPack.Check("public-energy-saving", on, ("construction", "new"), ("category", "public"), ("energy_saving_rate", rate));
}
