using System;
using System.Globalization;
using Compliance.Reporting;
using Compliance.Reporting.Csv;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>Cells are looked at several characters at a time: what has to be escaped is found wherever it stands, in a text of any length.</summary>
public sealed class CsvCellTests
{
    // Longer than any number of characters that is looked at together.
    private const int Longest = 70;

    [TestCase("", "", false)]
    [TestCase(",", ",", true)]
    [TestCase(";", ";", true)]
    [TestCase("\"", "\"\"", true)]
    [TestCase("#", "#", false)]
    [TestCase("##[x", "\\u0023#[x", false)]
    [TestCase("\n", "\\n", false)]
    [TestCase("\u200B", "\\u200B", false)]
    [TestCase("\u202E", "\\u202E", false)]
    [TestCase("，", "，", false)]
    [TestCase("é", "é", false)]
    [TestCase("\U00020BB7", "\U00020BB7", false)]
    public void What_has_to_be_escaped_is_found_wherever_it_stands(string sign, string shown, bool isQuoted)
    {
        foreach (var plain in new[] { 'a', '项' })
        {
            for (var length = 0; length <= Longest; length++)
            {
                for (var at = 0; at <= length; at++)
                {
                    // Where it begins a text, ":" and "#" may mean more.
                    var (before, after) = ("x" + new string(plain, at), new string(plain, length - at) + "x");
                    var cell = before + shown + after;
                    CsvCell.Join([before + sign + after]).Should().Be(isQuoted ? $"\"{cell}\"" : cell);
                }
            }
        }
    }

    [Test]
    public void Two_signs_are_found_wherever_they_stand()
    {
        for (var first = 0; first < Longest; first++)
        {
            for (var second = first + 1; second < Longest; second++)
            {
                var text = new string('项', Longest).ToCharArray();
                (text[first], text[second]) = (first == 0 ? '项' : ',', '"');
                CsvCell.Join([new string(text)]).Should().Be($"\"{new string(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            }
        }
    }

    [TestCase(0)]
    [TestCase(7)]
    [TestCase(10)]
    [TestCase(1_000_001)]
    [TestCase(int.MaxValue)]
    [TestCase(-12)]
    [TestCase(int.MinValue)]
    public void A_number_is_written_as_its_text(int number)
    {
        using var output = new TextBuffer();
        output.Write(new string('x', 4095));
        output.Write(number);
        output.TakeFrom(4095).Should().Be(number.ToString(CultureInfo.InvariantCulture));
    }
}
