using System.Linq;
using Compliance.Compilation;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Parts;

/// <summary>A sum over parts divided by another is what the two sums may come to, and not wider: here the areas of a storey's windows, by their U-values.</summary>
public class RatioOfSumsTests
{
    [TestCase("{area: 2 m², u: 1 %..3 %}, {area: 3 m², u: 4 %}", "[500/7, 100]", Description = "5 by 5 % to 7 %")]
    [TestCase("{area: 2 m², u: 1 %..3 %}", "[200/3, 200]")]
    [TestCase("{area: 1 m²..2 m², u: 2 %}, {area: 3 m², u: 3 %}", "[80, 100]")]
    [TestCase("{area: 2 m²}, {area: 3 m², u: 4 %}", "(0, 125)", Description = "Of one it is not known what it is divided by.")]
    [TestCase("{u: 1 %}, {area: 3 m², u: 4 %}", "[60, ∞)")]
    public void A_ratio_of_two_sums_is_as_narrow_as_they_are(string windows, string expected) =>
        Finding(windows, "less_than: 1 m²").Measured!.Value.ToString().Should().Be(Written(expected));

    [Test]
    public void A_verdict_that_every_case_agrees_on_is_given()
    {
        Finding("{area: 2 m², u: 1 %..3 %}, {area: 3 m², u: 4 %}", "at_most: 100 m²").Verdict.Should().Be(Verdict.Pass);
        Finding("{area: 2 m², u: 1 %..3 %}, {area: 3 m², u: 4 %}", "less_than: 100 m²").Verdict.Should().Be(Verdict.Undetermined);
        Finding("{area: 2 m², u: 1 %..3 %}, {area: 3 m², u: 4 %}", "at_most: 71 m²").Verdict.Should().Be(Verdict.Fail);
    }

    private static string Written(string interval)
    {
        Bound End(string text, bool isClosed) => text == "∞" ? Bound.Unbounded : new Bound(text.Split('/') is [var top, var bottom] ? Rational.Of(int.Parse(top), int.Parse(bottom)) : int.Parse(text), isClosed);
        var ends = interval[1..^1].Split(", ");
        return new Interval(End(ends[0], interval[0] == '['), End(ends[1], interval[^1] == ']')).ToString();
    }

    private static Finding Finding(string windows, string limit)
    {
        var pack = Building.Pack(("ratio", "storey", $"ratio: {{of: area, to: u, members: window}}, limit: {{{limit}, from: 2023-12-06}}"));
        var building = Building.Read(pack, $"subject: building\nid: B\nfacts: {{storey: [{{window: [{windows}]}}]}}\n").Subjects[0];
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(new EvaluationOptions { AsOf = new CalendarDate(2026, 1, 1) });
        session.Upsert(building);
        session.Fire();
        return session.Find(building.Parts.Single())!.Findings.Single();
    }
}
