using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Reporting.Html;
using NUnit.Framework;

namespace Compliance.Tests.Reporting.Html;

/// <summary>The first line of a page never says that all is well where something was not evaluated.</summary>
public class HeadlineTests
{
    [TestCase(0, 0, 0, 0, 0, true, ExpectedResult = "No subject was evaluated")]
    [TestCase(3, 0, 0, 0, 0, true, ExpectedResult = "✓ 3 subjects compliant")]
    [TestCase(3, 0, 0, 0, 0, false, ExpectedResult = "? 3 subjects compliant, and something was not evaluated")]
    [TestCase(2, 1, 0, 0, 0, true, ExpectedResult = "✓ 3 subjects compliant, 1 of them with deviations")]
    [TestCase(2, 0, 1, 0, 0, true, ExpectedResult = "? 1 of 3 subjects undetermined")]
    [TestCase(2, 0, 1, 1, 0, true, ExpectedResult = "✗ 1 of 4 subjects not compliant")]
    [TestCase(2, 0, 0, 0, 1, true, ExpectedResult = "– nothing applied to 1 of 3 subjects")]
    public string It_tells_the_worst(int compliant, int deviations, int undetermined, int fails, int none, bool isWhole)
    {
        var summary = new ReportSummary();
        summary.Add([compliant, deviations, undetermined, fails, none], VerdictCounts.Of([0, 0, 0, 0, 0, 0]));

        return SummaryMarkup.Headline(summary, isWhole).En;
    }
}
