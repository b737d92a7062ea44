using System.IO;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli;

/// <summary>What the exit status means; it never changes its meaning with an option.</summary>
public class ExitStatusTests
{
    [TestCase("venue-gaoxin-2031.yaml", ExpectedResult = 0, TestName = "Everything_compliant_is_0")]
    [TestCase("hospital-shanyang-2031.yaml", ExpectedResult = 1, TestName = "A_failure_is_1")]
    [TestCase("early-stage-wenxian.yaml", ExpectedResult = 2, TestName = "An_undetermined_subject_is_2")]
    [TestCase("community-shanyang.yaml", ExpectedResult = 2, TestName = "A_subject_that_no_rule_applied_to_is_2_and_never_0")]
    [TestCase("README.md", ExpectedResult = 3, TestName = "A_file_that_is_no_descriptor_is_3")]
    [TestCase("not-there.yaml", ExpectedResult = 3, TestName = "A_file_that_is_not_there_is_3")]
    public int By_what_was_found(string sample) => ToolRun.Check([ToolRun.Sample(sample)]).Status;

    [TestCase("fail", "early-stage-wenxian.yaml", ExpectedResult = 0)]
    [TestCase("fail", "hospital-shanyang-2031.yaml", ExpectedResult = 1)]
    [TestCase("never", "hospital-shanyang-2031.yaml", ExpectedResult = 0)]
    [TestCase("never", "not-there.yaml", ExpectedResult = 3)]
    [TestCase("upcoming", "hospital-shanyang-2031.yaml", ExpectedResult = 1)]
    [TestCase("upcoming", "venue-gaoxin-2031.yaml", ExpectedResult = 0)]
    public int Fail_on_only_says_from_what_on_it_is_not_0(string failOn, string sample) =>
        ToolRun.Check([ToolRun.Sample(sample)], failOn: failOn).Status;

    [Test]
    public void A_limit_to_come_that_would_be_missed_is_4_where_it_is_asked_for()
    {
        using var file = new TemporaryDescriptor("{subject: renewal_unit, id: U, facts: {existing_floor_area: 100 m², demolished_floor_area: 50 m²}}");
        ToolRun.Check([file.Path], failOn: "upcoming", asOf: "2023-12-05").Status.Should().Be(2, "no rule applied that binds");

        using var compliant = new TemporaryDescriptor(File.ReadAllText(ToolRun.Sample("venue-gaoxin-2031.yaml")).Replace("315.9864", "999", System.StringComparison.Ordinal));
        ToolRun.Check([compliant.Path], failOn: "upcoming", asOf: "2026-11-22").Status.Should().Be(4);
        ToolRun.Check([compliant.Path], failOn: "undetermined", asOf: "2026-11-22").Status.Should().Be(0);
        ToolRun.Check([compliant.Path], failOn: "upcoming", asOf: "2031-01-01").Status.Should().Be(1);
    }

    [Test]
    public void Wrong_input_beside_right_input_is_3_and_the_right_one_is_still_decided_on()
    {
        var (status, output) = ToolRun.Check([ToolRun.Sample("not-there.yaml"), ToolRun.Sample("venue-gaoxin-2031.yaml")]);

        status.Should().Be(3);
        output.Should().Contain("\"compliant\"").And.Contain("CP1001");
    }
}
