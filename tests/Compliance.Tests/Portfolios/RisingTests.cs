using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Sessions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>
/// How a share has risen against the year before, where it is not known in which of the two years a member counts: it counts in one of them,
/// or in neither, and never in both. A member in a line of text is <c>green</c>, <c>grey</c> or neither; <c>now</c>, <c>before</c> or neither; and its area.
/// </summary>
public class RisingTests
{
    [TestCase("one without a day", "green 10", Verdict.NotApplicable, Truth.False, null)]
    [TestCase("one of each year", "green now 10 | grey before 10", Verdict.Pass, Truth.True, "[100, 100]")]
    [TestCase("one that may be in either, beside one of this year", "grey now 10 | green 10", Verdict.Undetermined, Truth.Unknown, "[-100, -100]")]
    [TestCase("two without a day, both green", "green 10 | green 10", Verdict.Undetermined, Truth.Unknown, "[0, 0]")]
    [TestCase("two without a day, one green", "green 10 | grey 10", Verdict.Undetermined, Truth.Unknown, "[-100, 100]")]
    [TestCase("a green one goes to either year", "green now 10 | grey now 10 | green before 10 | grey before 10 | green 10", Verdict.Undetermined, Truth.True, "[-16.666666666666666666666666666, 16.666666666666666666666666666]")]
    [TestCase("the one that has to be in this year is missed in the year before", "grey before 10 | green before 20 | grey 10 | grey 20", Verdict.Undetermined, Truth.Unknown, "[-66.666666666666666666666666666, -40]")]
    [TestCase("an open one helps in one year, and not in both", "green now 10 | grey now 10 | green before 10 | grey before 10 | 10", Verdict.Undetermined, Truth.True, "[-16.666666666666666666666666666, 16.666666666666666666666666666]")]
    [TestCase("two open ones help by one in each year", "green now 10 | grey now 10 | green before 10 | grey before 10 | 10 | 10", Verdict.Undetermined, Truth.True, "[-33.333333333333333333333333333, 33.333333333333333333333333333]")]
    public void A_member_counts_in_one_of_the_years_only(string what, string members, Verdict verdict, Truth exists, string? computed)
    {
        using var session = Session(members);
        var finding = session.Finding("city", "rising");
        Rounded(finding.Computed()).Should().Be(Rounded(computed), what);
        finding.Portfolio!.Exists.Should().Be(exists);
        finding.Verdict.Should().Be(verdict);
    }

    [Test]
    public void Of_many_open_members_the_bounds_are_wider_and_never_narrower()
    {
        var known = "green now 10 | grey now 10 | green before 10 | grey before 10";
        Interval? last = null;
        for (var open = 0; open <= 80; open += 8)
        {
            using var session = Session(string.Join(" | ", Enumerable.Range(1, open).Select(i => $"{i}").Prepend(known)));
            var value = session.Finding("city", "rising").Portfolio!.Computed((Compliance.Packs.Threshold)session.Finding("city", "rising").Limit!)!.Value;
            if (last is not null)
                Interval.Hull(last, value).Should().Be(value, "less is known");
            last = value;
        }
    }

    [Test]
    public void A_crowd_that_becomes_few_again_is_counted_as_in_a_fresh_session()
    {
        List<Subject> members = [.. Enumerable.Range(1, 90).Select(i => Member($"P-{i}", $"{i}"))];
        members.AddRange(Members("green now 10 | grey before 10"));
        using var session = SmallCity.Fired([SmallCity.Jurisdiction("county", "city"), SmallCity.Jurisdiction("city"), .. members]);
        for (var i = 0; i < 86; i++)
        {
            if (i % 2 == 0)
                session.Retract(members[i]);
            else
                session.Update(members[i] = members[i].With("started", i % 4 == 1 ? "2026-03-01" : "2020-01-01"));
            if (i % 5 == 0)
                session.Fire();
        }

        session.Fire();
        using var fresh = SmallCity.Fired([SmallCity.Jurisdiction("county", "city"), SmallCity.Jurisdiction("city"), .. members.Where((_, i) => i >= 86 || i % 2 != 0)]);
        Snapshot.Of(session).Should().BeEquivalentTo(Snapshot.Of(fresh));
        session.Finding("city", "rising").Computed().Should().NotBeNull();
    }

    private static IComplianceSession Session(string members) => SmallCity.Fired([SmallCity.Jurisdiction("city"), .. Members(members)]);

    private static IEnumerable<Subject> Members(string text) => text.Split('|').Select((words, i) => Member($"M-{i}", words));

    private static Subject Member(string id, string text)
    {
        string[] words = text.Split(' ', System.StringSplitOptions.RemoveEmptyEntries);
        List<(string, string)> facts = [("done", "true"), ("area", words.Last())];
        if (words.Contains("green") || words.Contains("grey"))
            facts.Add(("green", words.Contains("green") ? "true" : "false"));
        if (words.Contains("now") || words.Contains("before"))
            facts.Add(("started", words.Contains("now") ? "2026-05-01" : "2025-05-01"));
        return SmallCity.Project(id, "city", [.. facts]);
    }

    private static string? Rounded(string? interval) => interval is null ? null : System.Text.RegularExpressions.Regex.Replace(interval, @"(\.\d{1,6})\d*", "$1");
}
