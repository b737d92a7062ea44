using Compliance.Localization;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Expressions;

public class BinderTests
{
    [TestCase("construction = new")]
    [TestCase("construction != new and not is_prefabricated")]
    [TestCase("use is one of school, hospital")]
    [TestCase("construction_waste / gross_floor_area <= 300 t/10⁴m²")]
    [TestCase("rooftop_pv_area >= 50 % * roof_area")]
    [TestCase("rooftop_pv_area / roof_area >= 0.5")]
    [TestCase("energy_saving_rate > 0")]
    [TestCase("energy_saving_rate * 2 > 1")]
    [TestCase("started_on >= 2026-01-01")]
    [TestCase("green_star >= 1 star")]
    public void A_right_expression_says_nothing(string text) => Expression.Check(text).Should().BeEmpty();

    [TestCase("construciton = new", "1 CP3002 construction")]
    [TestCase("construciton = nwe", "1 CP3002 construction")]
    [TestCase("construction = nwe", "16 CP1013 new")]
    [TestCase("construction = new and use is one of shcool, hospitl", "38 CP1013 school, 46 CP1013 hospital")]
    [TestCase("is_prefab", "1 CP3002 is_prefabricated")]
    [TestCase("is_a_prefabricated", "1 CP3002 is_prefabricated")]
    [TestCase("  gros_floor_area  >  roof_aera ", "3 CP3002 gross_floor_area, 23 CP3002 roof_area")]
    [TestCase("population > 5 person", "1 CP3002")]
    [TestCase("gross_floor_area > 5 km3", "18 CP3004")]
    [TestCase("gross_floor_area > 5", "20 CP3006")]
    [TestCase("energy_saving_rate >= 78 and energy_saving_rate <= 90", "23 CP3006, 52 CP3006")]
    [TestCase("roof_area / rooftop_pv_area > 1", "13 CP3005")]
    [TestCase("roof_area / (gross_floor_area - roof_area) > 1", "14 CP3005")]
    [TestCase("construction == new", "14 CP3001 =")]
    [TestCase("construction = new || is_prefabricated", "20 CP3001 or")]
    [TestCase("（is_prefabricated）", "1 CP3001 (")]
    [TestCase("", "1 CP3001")]
    [TestCase("is_prefabricated and", "21 CP3001")]
    [TestCase("gross_floor_area > 5 metrs", "22 CP2003 metre")]
    public void What_is_wrong_is_said_at_its_column_with_the_nearest_name(string text, string expected) =>
        Expression.Check(text).Should().Be(expected);

    [Test]
    public void Messages_are_whole_in_both_languages()
    {
        Expression.Message("roof_area > 5 t", Language.English).Should().Be("the dimensions differ: area on the left, mass on the right");
        Expression.Message("roof_area > 5 t", Language.Chinese).Should().Be("量纲不符：左边是面积，右边是质量");
        Expression.Message("roof_area / rooftop_pv_area > 1", Language.Chinese).Should().Be("除数“rooftop_pv_area”可能为 0：其取值范围是 ≥ 0 m²；请在词汇表中排除 0");
        Expression.Message("construciton = new", Language.Chinese).Should().Be("建设项目没有指标“construciton”；是否应为“construction”？");
    }
}
