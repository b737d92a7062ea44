using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>What GitHub takes only so much of is written up to there, the worst first, and says what is left out.</summary>
public class LimitedPlacesTests
{
    [Test]
    public void A_comment_and_a_summary_fit_where_they_go()
    {
        Result.OfHostiles.Write("markdown-comment").Length.Should().BeLessThanOrEqualTo(65_536);
        Encoding.UTF8.GetByteCount(Result.OfHostiles.Write("markdown")).Should().BeLessThanOrEqualTo(1024 * 1024);
    }

    [Test]
    public void Subjects_that_do_not_fit_are_counted()
    {
        var text = Result.OfHostiles.Write("markdown-comment");

        var shown = Regex.Count(text, "<details>");
        var left = int.Parse(Regex.Match(text, @"\*\*(\d+) more subjects").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        (shown + left).Should().Be(501);
        shown.Should().BePositive();
    }

    [Test]
    public void Failing_subjects_come_first()
    {
        var text = Result.Samples.Write("markdown");

        var headings = Regex.Matches(text, "^### (.*) \\(\\d+\\)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();
        headings.Should().StartWith(["not compliant", "undetermined"]);
        text.Should().NotContain("more subjects are left out");
    }

    [Test]
    public void At_most_ten_annotations_of_a_kind_are_written_and_the_last_one_says_of_how_many()
    {
        var lines = Result.OfHostiles.Write("github").Split('\n').Where(line => line.Length > 0).ToList();

        foreach (var command in new[] { "error", "warning", "notice" })
            lines.Count(line => line.StartsWith($"::{command} ", System.StringComparison.Ordinal)).Should().BeLessThanOrEqualTo(10);
        lines[^1].Should().Contain("501 subjects").And.MatchRegex("error: 10 of \\d+ shown here");
    }
}
