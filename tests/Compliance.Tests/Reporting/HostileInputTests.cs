using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Compliance.Reporting;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>Text from a descriptor is shown by every format and acted on by none.</summary>
[Category("Slow")]
[Parallelizable]
public class HostileInputTests
{
    private static readonly string[] Tags = ["details", "/details", "summary", "/summary", "b", "/b", "br", "!-- --"];

    private static readonly Regex TrailingSpaces = new(" +$", RegexOptions.Multiline);

    [Test]
    public void No_format_holds_a_control_or_bidirectional_character(
        [ValueSource(typeof(Result), nameof(Result.Formats))] string format)
    {
        var text = Result.OfHostiles.Write(format, VerdictSelection.All);

        text.Where(character => character is not ('\n' or '\r') && VisibleText.Of(character.ToString()) != character.ToString() && !char.IsSurrogate(character)).Should().BeEmpty();
        text.Should().NotContain("\u202E").And.NotContain("\u001b");
    }

    [Test]
    public void Json_keeps_the_values_that_it_escapes()
    {
        var subjects = JObject.Parse(Result.OfHostiles.Write("json"))["subjects"]!;

        ((string)subjects[0]!["name"]!).Should().Be("+" + Result.Hostile);
    }

    [Test]
    public void Xml_is_well_formed_and_its_attributes_are_one_line()
    {
        var xml = XDocument.Parse(Result.OfHostiles.Write("junit"));

        xml.Descendants("testsuite").Should().HaveCount(503, "the day that was taken for today is told in a suite of its own");
        xml.Descendants().Attributes().Where(attribute => attribute.Value.Contains('\n')).Should().BeEmpty();
        xml.Descendants("script").Should().BeEmpty();
    }

    [Test]
    public void Markdown_has_no_tag_link_mention_or_column_from_the_input([Values("markdown", "markdown-comment")] string format)
    {
        var text = Result.OfHostiles.Write(format, VerdictSelection.All);

        Regex.Matches(text, "<([^>]*)>").Select(match => match.Groups[1].Value).Distinct().Should().BeSubsetOf(Tags);
        text.Should().NotContain("](").And.NotContain("`").And.NotContain("![").And.NotContain("://").And.NotMatchRegex("@\\w").And.NotMatchRegex("(?<!&)#\\d").And.NotMatchRegex("(?i)www\\.").And.NotMatchRegex("GH-\\d");
        Lines(text).Where(line => line.StartsWith('|')).Select(line => line.Count(character => character == '|')).Distinct().Should().BeSubsetOf([3, 5]);
        Regex.Count(text, "<details>").Should().Be(Regex.Count(text, "</details>"));
    }

    [Test]
    public void Csv_has_no_formula_and_its_rows_are_lines()
    {
        var text = Result.OfHostiles.Write("csv");
        var rows = ReadBack.Csv(text);

        rows.SelectMany(row => row.Values).Where(cell => Regex.IsMatch(cell, "^\\s*[=+@\t＝＋－＠]") || Regex.IsMatch(cell, "^\\s*-(?![0-9.]+$)")).Should().BeEmpty();
        rows.Should().Contain(row => row["name"].StartsWith("'+=1+1", StringComparison.Ordinal));
        text.Split("\r\n").Should().HaveCount(rows.Count + 2);
    }

    [Test]
    public void Csv_leaves_negative_numbers_as_they_are() =>
        ReadBack.Csv(Result.Samples.Write("csv")).Where(row => row["verdict"] == "fail" && row["margin"].Length > 0).Should().NotBeEmpty()
            .And.OnlyContain(row => !row["margin"].StartsWith('\'') && (row["margin"] == "0" || row["margin"].StartsWith('-')));

    [Test]
    public void An_annotation_is_one_line_with_one_command_and_the_file_that_it_names()
    {
        var lines = Lines(Result.OfHostiles.Write("github")).Where(line => line.Length > 0).ToList();

        lines.Should().OnlyContain(line => Regex.IsMatch(line, "^::(error|warning|notice) [^:]*::.*$"));
        lines.Should().NotContain(line => line.StartsWith("::error::", StringComparison.Ordinal));
        lines[0].Should().StartWith("::error file=a%2Cb%3A%3Ac%25/");
    }

    [Test]
    public void Sarif_messages_have_no_link_and_no_place_for_an_argument()
    {
        var messages = JObject.Parse(Result.OfHostiles.Write("sarif", VerdictSelection.All)).SelectTokens("$..message.text").Select(text => (string)text!).Distinct().ToList();

        messages.Should().NotBeEmpty().And.NotContain(text => text.Contains("](") || Regex.IsMatch(text.Replace("{{", "").Replace("}}", ""), "[{}]"));
    }

    [Test]
    public void No_line_of_markdown_ends_in_spaces_that_break_it() =>
        TrailingSpaces.IsMatch(Result.OfHostiles.Write("markdown")).Should().BeFalse();

    private static string[] Lines(string text) => text.Split('\n');
}
