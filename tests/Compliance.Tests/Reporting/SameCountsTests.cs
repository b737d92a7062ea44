using System.Linq;
using Compliance.Reporting;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>One result has the same findings in whichever format it is written.</summary>
[Category("Slow")]
[Parallelizable]
public class SameCountsTests
{
    [Test]
    public void Every_format_gives_the_same_verdict_counts(
        [Values("samples", "empty", "hostile")] string result, [ValueSource(typeof(Result), nameof(Result.Formats))] string format)
    {
        var written = Result.Of(result).Write(format, VerdictSelection.All);

        ReadBack.Counts(format, written).Should().Equal(Result.Of(result).Counts);
    }

    [Test]
    public void The_hostile_result_has_ten_thousand_findings_of_every_verdict()
    {
        Result.OfHostiles.Counts.Values.Sum().Should().BeGreaterThanOrEqualTo(10_000);
        Result.OfHostiles.Counts.Values.Should().OnlyContain(count => count > 0);
    }

    [TestCase("json")]
    [TestCase("sarif")]
    [TestCase("junit")]
    [TestCase("csv")]
    public void Only_some_findings_are_listed_where_that_is_asked_for(string format)
    {
        var counts = ReadBack.Counts(format, Result.Samples.Write(format, new VerdictSelection(Verdict.Fail)));

        counts[Verdict.Fail].Should().Be(Result.Samples.Counts[Verdict.Fail]).And.BePositive();
        counts.Values.Sum().Should().Be(counts[Verdict.Fail]);
    }

    [TestCase("github")]
    [TestCase("markdown")]
    public void What_is_not_listed_is_counted_all_the_same(string format) =>
        ReadBack.Counts(format, Result.Samples.Write(format, new VerdictSelection(Verdict.Waived))).Should().Equal(Result.Samples.Counts);

    [Test]
    public void A_result_is_the_same_text_each_time([ValueSource(typeof(Result), nameof(Result.Formats))] string format) =>
        Result.Samples.Write(format).Should().Be(Result.Samples.Write(format));
}
