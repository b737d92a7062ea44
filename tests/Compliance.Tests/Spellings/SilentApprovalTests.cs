using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Spellings;

/// <summary>Nobody approves in silence: what says that nothing is known names no approver, no reason and no expiry.</summary>
public class SilentApprovalTests
{
    private static readonly string[] _silent = ["\"\"", "\" \"", "\"　\"", "\"\u00A0\"", "\"\u200B\"", "待定", "\"/\"", "\"／\"", "\"-\"", "\"－\"", "\"—\"", "\"——\"", "N/A", "无", "不详", "暂无", "TBD", "none", "null", "~", ""];

    [Test]
    public void A_whole_approval_waives() => VerdictOf("危房", "市政府", "2026-05-01", "2027-05-01").Should().Be(Verdict.Waived);

    [Test]
    public void What_is_not_stated_does_not([Values("reason", "approved_by", "approved_on", "expires_on")] string field)
    {
        foreach (var word in _silent)
        {
            VerdictOf(
                field == "reason" ? word : "危房", field == "approved_by" ? word : "市政府", field == "approved_on" ? word : "2026-05-01", field == "expires_on" ? word : "2027-05-01")
                .Should().Be(Verdict.Fail, $"{field}: {word}");
        }
    }

    [TestCase("", "市政府")]
    [TestCase("危房", "待定")]
    [TestCase(" ", "市政府")]
    [TestCase(null, "市政府")]
    public void Nor_does_it_from_code(string? reason, string? approver) =>
        new Deviation("demolition-share", reason, approver, new CalendarDate(2026, 5, 1), new CalendarDate(2027, 5, 1), null, SourceSpan.None)
            .IsApprovedOn(new CalendarDate(2026, 9, 1)).Should().BeFalse();

    [Test]
    public void A_year_in_which_it_expires_leaves_open_whether_it_fails()
    {
        var finding = FindingOf("date: 2027", "危房", "市政府", "2026-05-01", "2027-05-01");

        finding.Verdict.Should().Be(Verdict.Undetermined);
        finding.Missing.Select(fact => fact.Name).Should().Equal("date");
        finding.MessageIn(Localization.Language.Chinese).Should().Contain("需要：日期");
    }

    private static Verdict VerdictOf(string reason, string approvedBy, string approvedOn, string expiresOn) =>
        FindingOf("date: 2026-09-01", reason, approvedBy, approvedOn, expiresOn).Verdict;

    private static Finding FindingOf(string date, string reason, string approvedBy, string approvedOn, string expiresOn)
    {
        var read = EveryReader.ReadFile("r.yaml", $"""
            subject: renewal_unit
            id: R1
            {date}
            facts:
              demolished_floor_area: 25000 m²
              existing_floor_area: 100000 m²
            deviations:
              - rule: demolition-share
                reason: {reason}
                approved_by: {approvedBy}
                approved_on: {approvedOn}
                expires_on: {expiresOn}
            """);
        using var session = new KernelEngine(ShippedPack.Plan).Open(new EvaluationOptions());
        session.Insert(read.Require());
        session.Fire();
        return session.Find(read.Value!)!.Findings.Single(finding => finding.Rule.Id == "demolition-share");
    }
}
