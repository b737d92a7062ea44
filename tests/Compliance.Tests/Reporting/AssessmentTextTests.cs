using Compliance.Descriptors;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Tests.Portfolios;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>What the tables of an assessment show of a number over members.</summary>
public class AssessmentTextTests
{
    [TestCase("2026-06-30", "60 % (so far this year)", "60 %（当年截至目前）", "")]
    [TestCase("2026-12-31", "60 %", "60 %", "20")]
    public void The_number_so_far_is_shown_and_no_margin_by_what_is_still_to_come(string on, string en, string zh, string margin)
    {
        using var session = SmallCity.Open(on);
        session.Insert(SmallCity.Jurisdiction("city"));
        session.InsertAll([Started("P-1", "2026-01-05", 60, star: 1), Started("P-2", "2026-01-06", 40, star: 0)]);
        session.Fire();
        var finding = session.Finding("city", "whole-share");

        (AssessmentText.Value(finding, Language.English), AssessmentText.Value(finding, Language.Chinese), AssessmentText.Margin(finding)).Should().Be((en, zh, margin));
    }

    private static Subject Started(string id, string on, int area, int star) =>
        SmallCity.Project(id, "city", ("kind", "new"), ("done", "true"), ("area", $"{area}"), ("rank", $"{star}"), ("started", on));
}
