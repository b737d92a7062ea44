using System.Linq;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>Where it is not known where a member lies, every verdict holds wherever it does. Each of these is held to the plain evaluator too.</summary>
public class PlacementTests
{
    private const string Half = "city | P1 in city: green 50 | P2 in city: grey 50 | ";

    // The green share of the city, at least 40 %.
    [TestCase(Half + "X: grey 20", Verdict.Pass, "[41.6666666666667, 50]")]
    [TestCase(Half + "X: grey 30", Verdict.Undetermined, "[38.4615384615385, 50]")]
    [TestCase(Half + "X: green 30", Verdict.Pass, "[50, 61.5384615384615]")]
    [TestCase(Half + "X in ctiy: grey 30", Verdict.Undetermined, "[38.4615384615385, 50]")]
    [TestCase(Half + "X: grey 30 | Y: green 10", Verdict.Undetermined, "[38.4615384615385, 54.5454545454545]")]
    [TestCase(Half + "X: old grey 30", Verdict.Pass, "[50, 50]")]
    [TestCase(Half + "X: 30", Verdict.Undetermined, "[38.4615384615385, 61.5384615384615]")]
    [TestCase(Half + "X: green", Verdict.Pass, "[50, 100)")]
    [TestCase(Half + "county in city | X in county: grey 30", Verdict.Fail, "[38.4615384615385, 38.4615384615385]")]
    [TestCase(Half + "county in cty | X in county: grey 30", Verdict.Undetermined, "[38.4615384615385, 50]")]
    [TestCase(Half + "county | X in county: grey 30", Verdict.Undetermined, "[38.4615384615385, 50]")]
    [TestCase(Half + "county in cty | X in county: grey 30 | Y in county: green 30", Verdict.Pass, "[50, 50]")]
    [TestCase(Half + "county in cty | X in county: grey 60 | Y in county: green 20", Verdict.Undetermined, "[38.8888888888889, 50]")]
    [TestCase(Half + "a in x | b in y | X in a: grey 30 | Y in b: green 30", Verdict.Undetermined, "[38.4615384615385, 61.5384615384615]")]
    [TestCase("city called 焦作市 | P1 in 焦作市: green 50", Verdict.Pass, "[100, 100]")]
    [TestCase("city | P1 in city: grey 5 | P2: green 5", Verdict.Undetermined, "[0, 50]")]
    [TestCase("city in henan | other in henan | P1 in city: green 5 | P2 in other: grey 50", Verdict.Pass, "[100, 100]")]
    [TestCase("city in henan | other in hubei | P1 in city: green 5 | P2 in other: grey 50", Verdict.Undetermined, "[9.09090909090909, 100]")]
    [TestCase("city in town | town in city | P1 in city: green 5 | P2 in town: grey 5", Verdict.Pass, "[50, 50]")]
    [TestCase("city | town called 城关镇 in city | other called 城关镇 | P1 in city: green 9 | P2 in 城关镇: grey 3", Verdict.Pass, "[75, 100]")]
    public void The_share_of_the_city_is(string register, Verdict verdict, string computed)
    {
        var subjects = RegisterText.Read(register);
        using var session = SmallCity.Fired(subjects);
        var finding = session.Finding("city", "green-share");
        (finding.Verdict, finding.Computed()).Should().Be((verdict, computed));
        Agree.WithReference(session, subjects);
    }

    // Where nobody lies in the city for certain, it may have no members at all: then it is as reported, or not decided.
    [TestCase("city | X: green 50", Verdict.Undetermined)]
    [TestCase("city | X in nowhere: grey 50", Verdict.Undetermined)]
    [TestCase("city reports 60 | X: green 50", Verdict.Undetermined)]
    public void Of_members_that_may_all_lie_elsewhere_nothing_passes(string register, Verdict verdict)
    {
        var subjects = RegisterText.Read(register);
        using var session = SmallCity.Fired(subjects);
        session.Finding("city", "green-share").Verdict.Should().Be(verdict);
        Agree.WithReference(session, subjects);
    }

    // The green share started in the year, at least 40 %, which is reported as 60 %.
    [TestCase("city reports 60", Verdict.Pass, true)]
    [TestCase("city reports 60 | X: green 50", Verdict.Undetermined, false)]
    [TestCase("city reports 60 | county in city | X in county: 50", Verdict.Undetermined, false)]
    public void A_report_decides_only_where_no_member_is_known_and_none_is_open(string register, Verdict verdict, bool isAsReported)
    {
        using var session = SmallCity.Fired(RegisterText.Read(register));
        var finding = session.Finding("city", "year-share");
        finding.Verdict.Should().Be(verdict);
        (finding.Portfolio is null).Should().Be(isAsReported);
        finding.Measured.Should().NotBeNull();
    }

    [TestCase("city | P1 in city: green 5 | P2: green 5", "[1, 2]", Verdict.Undetermined)]
    [TestCase("city | P1 in city: green 5 | P2 in city: green 5 | P3: green 5", "[2, 3]", Verdict.Pass)]
    [TestCase("city | P1 in city: green 5 | P3: grey 5", "[1, 1]", Verdict.Fail)]
    [TestCase("city | a in x | P1 in city: green 5 | P2 in a: green 5 | P3 in a: green 5", "[1, 3]", Verdict.Undetermined)]
    public void A_count_goes_from_those_that_are_there_to_those_that_may_be(string register, string computed, Verdict verdict)
    {
        var subjects = RegisterText.Read(register);
        using var session = SmallCity.Fired(subjects);
        var finding = session.Finding("city", "green-count");
        (finding.Verdict, finding.Computed()).Should().Be((verdict, computed));
        Agree.WithReference(session, subjects);
    }

    [Test]
    public void A_member_counts_for_one_that_is_known_and_for_no_other()
    {
        var subjects = RegisterText.Read("city | county in city | other in city | P1 in county: green 5 | P2 in other: grey 5");
        using var session = SmallCity.Fired(subjects);
        new[] { "city", "county", "other" }.Select(one => session.Finding(one, "green-share").Computed()).Should().Equal("[50, 50]", "[100, 100]", "[0, 0]");
        Agree.WithReference(session, subjects);
    }
}
