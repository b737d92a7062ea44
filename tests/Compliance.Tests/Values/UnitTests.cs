using Compliance.Localization;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Values;

public class UnitTests
{
    [TestCase("t/10⁴m²")]
    [TestCase("t/10^4 m2")]
    [TestCase("t / 10⁴ m²")]
    [TestCase("t/10⁴㎡")]
    [TestCase("吨/万平方米")]
    [TestCase("吨/万m²")]
    [TestCase("kg/10m²", false)]
    [TestCase("t/ha")]
    [TestCase("tonnes/hectare")]
    [TestCase("10 t/10⁵m²", false)]
    public void Tonnes_per_ten_thousand_square_metres_are_read_however_written(string text, bool isUnit = true)
    {
        if (!isUnit)
        {
            Unit.TryParse(text).Should().BeNull();
            return;
        }

        var unit = Unit.TryParse(text)!;
        unit.Dimension.ToString().Should().Be("mass/area");
        unit.Scale.Should().Be(Rational.Of(1, 10));
    }

    [TestCase("m²", "area", 1, 1)]
    [TestCase("m2", "area", 1, 1)]
    [TestCase("m^2", "area", 1, 1)]
    [TestCase("㎡", "area", 1, 1)]
    [TestCase("平方米", "area", 1, 1)]
    [TestCase("万m²", "area", 10_000, 1)]
    [TestCase("万 m²", "area", 10_000, 1)]
    [TestCase("万㎡", "area", 10_000, 1)]
    [TestCase("10⁴m²", "area", 10_000, 1)]
    [TestCase("10^4 m^2", "area", 10_000, 1)]
    [TestCase("ha", "area", 10_000, 1)]
    [TestCase("公顷", "area", 10_000, 1)]
    [TestCase("亩", "area", 2_000, 3)]
    [TestCase("ft", "length", 381, 1_250)]
    [TestCase("ft²", "area", 145_161, 1_562_500)]
    [TestCase("万亩", "area", 20_000_000, 3)]
    [TestCase("km²", "area", 1_000_000, 1)]
    [TestCase("㎢", "area", 1_000_000, 1)]
    [TestCase("平方公里", "area", 1_000_000, 1)]
    [TestCase("cm³", "volume", 1, 1_000_000)]
    [TestCase("亿元", "money", 100_000_000, 1)]
    [TestCase("人/km²", "persons/area", 1, 1_000_000)]
    [TestCase("person/km²", "persons/area", 1, 1_000_000)]
    [TestCase("万人/平方公里", "persons/area", 1, 100)]
    [TestCase("公里/平方公里", "1/length", 1, 1_000)]
    [TestCase("%", "number", 1, 100)]
    [TestCase("percent", "number", 1, 100)]
    [TestCase("per cent", "number", 1, 100)]
    [TestCase("‰", "number", 1, 1_000)]
    [TestCase("kWh", "energy", 3_600_000, 1)]
    [TestCase("度", "energy", 3_600_000, 1)]
    [TestCase("千瓦时", "energy", 3_600_000, 1)]
    [TestCase("kW·h", "energy", 3_600_000, 1)]
    [TestCase("吨标准煤", "energy", 29_307_600_000, 1)]
    [TestCase("kWh/m²", "energy/area", 3_600_000, 1)]
    [TestCase("kWh/m²·a", "energy/area·time", 3_600_000, 31_556_952)]
    [TestCase("kWh/(m²·a)", "energy/area·time", 3_600_000, 31_556_952)]
    [TestCase("kWh/m²/a", "energy/area·time", 3_600_000, 31_556_952)]
    [TestCase("m^-1", "1/length", 1, 1)]
    [TestCase("个项目", "projects", 1, 1)]
    [TestCase("星级", "stars", 1, 1)]
    public void Units_are_read_as_people_write_them(string text, string dimension, long above, long below)
    {
        var unit = Unit.TryParse(text)!;
        unit.Dimension.ToString().Should().Be(dimension);
        unit.Scale.Should().Be(Rational.Of(above, below));
        unit.IsDifference.Should().BeFalse();
    }

    [TestCase("percentage point")]
    [TestCase("percentage points")]
    [TestCase("pp")]
    [TestCase("个百分点")]
    [TestCase("百分点")]
    public void A_percentage_point_is_a_difference(string text) => Unit.TryParse(text)!.IsDifference.Should().BeTrue();

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("万")]
    [TestCase("10⁴")]
    [TestCase("KM")]
    [TestCase("M²")]
    [TestCase("mi²")]
    [TestCase("m²²²")]
    [TestCase("m²/")]
    [TestCase("/m²")]
    [TestCase("m²·")]
    [TestCase("(m²")]
    [TestCase("m²)")]
    [TestCase("% %")]
    [TestCase("m m")]
    [TestCase("m 2")]
    [TestCase("m4")]
    [TestCase("t/m²x")]
    [TestCase("平方")]
    [TestCase("percentage  point")]
    [TestCase("吨 左右")]
    [TestCase("m\u00B2\n x")]
    public void What_is_no_unit_is_none(string text) => Unit.TryParse(text).Should().BeNull();

    [TestCase("km^99·km^99·km^99·km^99·km^99·km^99·km^99·km^99·km^99·km^99·km^99·km^99·km^99·km^99·km^99·km^99·km^99")]
    [TestCase("((((((((((m))))))))))")]
    public void A_unit_of_more_parts_than_any_real_one_is_none(string text) => Unit.TryParse(text).Should().BeNull();

    [Test]
    public void Powers_beyond_a_byte_are_kept_apart() =>
        Unit.TryParse("m^99·m^99/m^98")!.Dimension.Should().NotBe(Unit.TryParse("m²")!.Dimension);

    [TestCase("1.86", "万m²", "m²", "18600")]
    [TestCase("0.1", "m²", "km²", "0.0000001")]
    [TestCase("3", "亩", "m²", "2000")]
    [TestCase("78.5", "%", "‰", "785")]
    [TestCase("5", "percentage point", "%", "5")]
    [TestCase("1", "tce", "kWh", "8141")]
    [TestCase("360", "t/10⁴m²", "kg/m²", "36")]
    [TestCase("15", "min", "h", "0.25")]
    [TestCase("1.5", "万人/平方公里", "人/km²", "15000")]
    public void Values_are_converted_exactly(string value, string from, string to, string expected)
    {
        NumberText.Read(value, 0, out var number, out _);
        var converted = Unit.TryParse(from)!.Convert(number, Unit.TryParse(to)!);
        DecimalText.Of(converted).Should().Be(expected);
        Unit.TryParse(to)!.Convert(converted, Unit.TryParse(from)!).Should().Be(number);
    }

    [TestCase("t/10⁴m²", "t/10⁴m²", "t/10⁴m²")]
    [TestCase("firm", "家", "firm")]
    [TestCase("人/km²", "人/km²", "人/km²")]
    [TestCase("person/km²", "人/km²", "person/km²")]
    [TestCase("percentage point", "个百分点", "percentage point")]
    public void A_unit_is_shown_as_it_was_written_and_counted_things_by_their_chinese_name(string text, string chinese, string english) =>
        Unit.TryParse(text)!.Symbol.Should().Be(new LocalizedText(chinese, english));

    [Test]
    public void Counted_things_are_never_taken_for_each_other() =>
        Unit.TryParse("firm")!.Dimension.Should().NotBe(Unit.TryParse("project")!.Dimension);

    [TestCase("t/m²", "质量/面积")]
    [TestCase("kWh", "能量")]
    [TestCase("人/km²", "人数/面积")]
    [TestCase("m^4/t", "长度^4/质量")]
    [TestCase("%", "纯数")]
    public void Dimensions_have_words_in_chinese_too(string unit, string words) =>
        Unit.TryParse(unit)!.Dimension.Describe().Zh.Should().Be(words);
}
