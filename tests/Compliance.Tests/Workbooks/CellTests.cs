using Compliance.Workbooks.Formats;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Workbooks;

/// <summary>What a number in a cell states, by its format.</summary>
public class CellTests
{
    [TestCase("0.12", "0%", "12%")]
    [TestCase("0.78500000000000003", "0.0%", "78.5%")]
    [TestCase("0.07", "0.00%;[Red]-0.00%", "7%")]
    [TestCase("1", "0%", "100%")]
    [TestCase("-0.005", "0.00%", "-0.5%")]
    [TestCase("1.6999999999999999E-3", "0.00%", "0.17%")]
    public void A_percentage_is_what_is_shown_and_exact(string number, string format, string text) => Of(number, format).Should().Be(text);

    [TestCase("1.8600000000000001", "General", "1.86")]
    [TestCase("18600", "#,##0", "18600")]
    [TestCase("1.0E-2", "General", "0.01")]
    [TestCase("12300000000000000", "General", "1.23E+16")]
    [TestCase("410802197001011234", "0", "4.1080219700101126E+17")]
    [TestCase("0.30000000000000004", "General", "0.30000000000000004")]
    [TestCase("17", "000000", "000017")]
    [TestCase("0", "General", "0")]
    [TestCase("-2.50", "General", "-2.50")]
    public void A_number_has_the_digits_that_were_typed(string number, string format, string text) => Of(number, format).Should().Be(text);

    [TestCase("1.86", "0.00\"万m²\"", "1.86万m²")]
    [TestCase("1.86", "General\"万m²\"", "1.86万m²")]
    [TestCase("78.5", "0.0\\%", "78.5%")]
    [TestCase("3", "0\"年\"", "3年")]
    [TestCase("3", "\"约\"0", "约3")]
    [TestCase("18600", "0!.0,\"万\"", "18600")]
    [TestCase("18600", "#,##0.00,\"千m²\"", "18600")]
    [TestCase("500", "[$¥-804]#,##0.00", "500")]
    [TestCase("500", "¥#,##0;¥-#,##0", "500")]
    [TestCase("0.5", "# ?/?", "0.5")]
    public void What_is_shown_around_a_number_belongs_to_it_unless_it_scales_it(string number, string format, string text) => Of(number, format).Should().Be(text);

    [TestCase("46348", "yyyy-mm-dd", false, "2026-11-22")]
    [TestCase("46348.75", "yyyy/m/d h:mm", false, "2026-11-22")]
    [TestCase("44886", "yyyy-mm-dd", true, "2026-11-22")]
    [TestCase("46327", "yyyy\"年\"m\"月\"", false, "2026-11")]
    [TestCase("46348", "yyyy\"年\"m\"月\"", false, "2026-11-22")]
    [TestCase("46023", "yyyy", false, "2026")]
    [TestCase("46023", "[$-804]yyyy\"年\"m\"月\"d\"日\"", false, "2026-01-01")]
    [TestCase("1", "yyyy-mm-dd", false, "1900-01-01")]
    [TestCase("59", "yyyy-mm-dd", false, "1900-02-28")]
    [TestCase("60", "yyyy-mm-dd", false, "1900-02-29")]
    [TestCase("61", "yyyy-mm-dd", false, "1900-03-01")]
    [TestCase("0.5", "h:mm", false, "12:00")]
    [TestCase("-1", "yyyy-mm-dd", false, "-1")]
    public void A_day_is_a_day_as_far_as_it_is_shown(string number, string format, bool from1904, string text) => CellText.Of(number, NumberFormat.Of(format), from1904).Should().Be(text);

    private static string Of(string number, string format) => CellText.Of(number, NumberFormat.Of(format), from1904: false);
}
