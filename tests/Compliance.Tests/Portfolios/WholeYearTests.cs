using System.Linq;
using Compliance.Descriptors;
using Compliance.Explanations;
using Compliance.Sessions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary><c>year: whole</c>: a year that has not ended is a box, in which what is still to come is not known.</summary>
public class WholeYearTests
{
    private static readonly string[] Whole = ["whole-share", "whole-none", "whole-rising", "whole-count", "whole-rising-count", "whole-sum", "whole-use"];

    [TestCase("2026-01-10", Verdict.Undetermined)]
    [TestCase("2026-12-30", Verdict.Undetermined)]
    [TestCase("2026-12-31", Verdict.Pass)]
    public void A_share_is_judged_once_the_year_has_ended(string on, Verdict verdict)
    {
        using var session = Session(on, Started("P-1", "2026-01-05", 60, star: 1), Started("P-2", "2026-01-06", 40, star: 0));
        session.Finding("city", "whole-share").Verdict.Should().Be(verdict);
        session.Finding("city", "year-share").Verdict.Should().Be(Verdict.Pass, "the year so far counts without it");
    }

    [Test]
    public void The_number_so_far_is_shown_beside_all_that_the_year_may_come_to()
    {
        using var session = Session("2026-06-30", Started("P-1", "2026-01-05", 60, star: 1), Started("P-2", "2026-01-06", 40, star: 0));
        var finding = session.Finding("city", "whole-share");
        (finding.Measured!.Value.ToString(), finding.SoFar!.Value.ToString(), finding.YearEndsOn).Should().Be(("(0, 100)", "[60, 60]", new CalendarDate(2026, 12, 31)));
        finding.Message.En.Should().Be("a: undetermined. It must be at least 40 %. So far this year it is 60 %; what is still to come until 2026-12-31 is not known.");
        finding.Message.Zh.Should().Be("a：尚不能判定。应不低于 40 %。当年截至目前为 60 %；到 2026-12-31 还会发生什么尚不确定。");
        finding.Missing.Should().BeEmpty();
        finding.ToJson().Should().Contain("\"so_far\":{\"min\":60,\"max\":60,\"unit\":\"%\"},\"year_ends_on\":\"2026-12-31\"");
        Explanation.Of(finding).InForce!.Remedies.Should().BeEmpty();
    }

    [Test]
    public void From_the_last_day_on_nothing_is_said_of_the_year()
    {
        using var session = Session("2026-12-31", Started("P-1", "2026-01-05", 60, star: 1));
        var finding = session.Finding("city", "whole-share");
        (finding.YearEndsOn, finding.SoFar).Should().Be((null, null));
        finding.ToJson().Should().NotContain("so_far").And.NotContain("year_ends_on");
    }

    [Test]
    public void What_cannot_be_reached_any_more_fails_within_the_year()
    {
        // Green weighs something, and at most 0 % may be green.
        var green = SmallCity.Project("P-1", "city", ("kind", "new"), ("green", "true"), ("weight", "1"), ("started", "2026-01-05"));
        using var session = Session("2026-01-10", green);
        var finding = session.Finding("city", "whole-none");
        finding.Verdict.Should().Be(Verdict.Fail);
        finding.Message.En.Should().EndWith("So far this year it is 100 %; whatever is still to come until 2026-12-31 changes nothing.");
        finding.Message.Zh.Should().EndWith("当年截至目前为 100 %；到 2026-12-31 无论还会发生什么，结论不变。");
    }

    [TestCase("true", "true", Verdict.Fail, "nothing is more than 100 %")]
    [TestCase("false", "true", Verdict.Pass, "something is more than nothing")]
    [TestCase("false", "false", Verdict.Undetermined, "green may come")]
    public void A_rise_is_judged_within_the_year_where_the_year_before_decides(string before, string now, Verdict verdict, string because)
    {
        using var session = Session("2026-01-20", Rising("P-1", "2025-05-01", before), Rising("P-2", "2026-01-10", now));
        session.Finding("city", "whole-rising").Verdict.Should().Be(verdict, because);
    }

    [Test]
    public void A_rise_on_a_year_before_without_any_does_not_apply_within_the_year_either()
    {
        using var session = Session("2026-01-20", Rising("P-2", "2026-01-10", "true"));
        session.Finding("city", "whole-rising").Verdict.Should().Be(Verdict.NotApplicable);
    }

    [TestCase(1, Verdict.Pass)]
    [TestCase(0, Verdict.Undetermined)]
    public void A_count_that_has_been_reached_stays_reached(int green, Verdict verdict)
    {
        var projects = Enumerable.Range(0, 2).Select(i => SmallCity.Project($"P-{i}", "city", ("kind", "new"), ("green", i < green ? "true" : "false"), ("started", "2026-02-01")));
        using var session = Session("2026-06-30", [.. projects]);
        session.Finding("city", "whole-count").Verdict.Should().Be(verdict);
    }

    [TestCase("60", Verdict.Undetermined)]
    [TestCase("60.0001", Verdict.Fail)]
    public void A_sum_that_is_exceeded_stays_exceeded(string area, Verdict verdict)
    {
        using var session = Session("2026-06-30", SmallCity.Project("P-1", "city", ("green", "true"), ("area", area), ("started", "2026-02-01")));
        session.Finding("city", "whole-sum").Verdict.Should().Be(verdict);
    }

    [Test]
    public void A_year_in_which_nothing_was_started_may_still_have_some()
    {
        var earlier = Started("P-1", "2025-05-01", 60, star: 1);
        using (var session = Session("2026-12-31", earlier))
            session.Finding("city", "whole-share").Verdict.Should().Be(Verdict.NotApplicable);
        using (var session = Session("2026-12-30", earlier))
        {
            var finding = session.Finding("city", "whole-share");
            (finding.Verdict, finding.SoFar).Should().Be((Verdict.Undetermined, null));
            finding.Message.En.Should().EndWith("It must be at least 40 %. What is still to come until 2026-12-31 is not known.");
        }
    }

    [TestCase("2026-06-30", Verdict.Undetermined)]
    [TestCase("2026-12-31", Verdict.Pass)]
    public void What_is_reported_of_a_year_that_has_not_ended_decides_nothing(string on, Verdict verdict)
    {
        using var session = SmallCity.Open(on);
        session.Insert(SmallCity.Jurisdiction("city", null, ("quota", "60"), ("used", "90"), ("made", "100")));
        session.Fire();
        foreach (var rule in new[] { "whole-share", "whole-use" })
        {
            var finding = session.Finding("city", rule);
            finding.Verdict.Should().Be(verdict, rule);
            finding.Missing.Should().BeEmpty();
            finding.MissingMembers.Should().BeNull();
        }

        session.Finding("city", "year-share").Verdict.Should().Be(Verdict.Pass);
        if (verdict == Verdict.Undetermined)
            session.Finding("city", "whole-share").SoFar!.Value.ToString().Should().Be("[60, 60]");
    }

    [TestCase("2026-06-30")]
    [TestCase("2026-12-31")]
    public void A_rule_that_prefers_what_is_measured_waits_for_the_end_of_the_year_too(string on)
    {
        using var session = SmallCity.Open(on);
        session.Insert(SmallCity.Jurisdiction("city", null, ("used", "90"), ("made", "100")));
        session.Insert(SmallCity.Project("P-1", "city", ("used", "5"), ("made", "10"), ("started", "2026-02-01")));
        session.Fire();
        var finding = session.Finding("city", "whole-use");
        finding.Verdict.Should().Be(on == "2026-06-30" ? Verdict.Undetermined : Verdict.Pass);
        finding.Portfolio!.IsJudgedOnReport.Should().BeTrue();
        if (on == "2026-06-30")
            (finding.SoFar!.Value.ToString(), finding.Measured!.IsStated).Should().Be(("[90, 90]", false));
    }

    [TestCase("2026", Verdict.Undetermined)]
    [TestCase("2026-12", Verdict.Undetermined)]
    [TestCase("2026-12-31", Verdict.Pass)]
    public void A_year_or_a_month_alone_has_days_before_the_last(string date, Verdict verdict)
    {
        using var session = SmallCity.Open();
        session.InsertAll(new DescriptorReader(SmallCity.Pack).ReadText($"subject: jurisdiction\nid: city\ndate: {date}\nfacts: {{}}\n", "city.yaml").Require().Subjects);
        session.Insert(Started("P-1", "2026-01-05", 60, star: 1));
        session.Fire();
        session.Finding("city", "whole-share").Verdict.Should().Be(verdict);
    }

    [Test]
    public void A_session_that_moves_to_the_last_day_judges_the_year()
    {
        using var session = SmallCity.Open();
        session.Insert(SmallCity.Make("jurisdiction", "city", null, new CalendarDate(2026, 6, 30)));
        session.Insert(Started("P-1", "2026-01-05", 60, star: 1));
        session.Fire();
        session.Finding("city", "whole-share").Verdict.Should().Be(Verdict.Undetermined);
        session.Update(SmallCity.Make("jurisdiction", "city", null, new CalendarDate(2026, 12, 31)));
        session.Fire();
        session.Finding("city", "whole-share").Verdict.Should().Be(Verdict.Pass);
    }

    [Test]
    public void Rules_about_whole_years_never_decide_otherwise_within_the_year_than_at_its_end()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var maker = new MemberMaker(new Kernel.Worlds.Dice(seed));
            Subject[] members = [.. Enumerable.Range(0, 3).Select(i => maker.Member("project", $"P-{i}", "city"))];
            using var within = Session("2026-09-01", members);
            using var atEnd = Session("2026-12-31", members);
            foreach (var rule in Whole)
            {
                if (within.Finding("city", rule).Verdict is var verdict and not Verdict.Undetermined)
                    atEnd.Finding("city", rule).Verdict.Should().Be(verdict, $"{rule} of seed {seed}");
            }
        }
    }

    private static IComplianceSession Session(string on, params Subject[] projects)
    {
        var session = SmallCity.Open(on);
        session.Insert(SmallCity.Jurisdiction("city"));
        session.InsertAll(projects);
        session.Fire();
        return session;
    }

    private static Subject Started(string id, string on, int area, int star) =>
        SmallCity.Project(id, "city", ("kind", "new"), ("done", "true"), ("area", $"{area}"), ("rank", $"{star}"), ("started", on));

    private static Subject Rising(string id, string on, string green) => SmallCity.Project(id, "city", ("done", "true"), ("green", green), ("area", "10"), ("started", on));
}
