using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Parts;

/// <summary>A building with three storeys and forty windows: an average weighted by area, and a rule for each window.</summary>
public class BuildingTests
{
    private static readonly EvaluationOptions Today = new() { AsOf = new CalendarDate(2026, 1, 1) };

    private static readonly RulePack Pack = Building.Pack(
        ("average", "building", "measure: average(window.u by window.area), limit: {at_most: 200 %, from: 2023-12-06}"),
        ("south", "building", "measure: sum(window.area where side = south) / facade, limit: {at_most: 30 %, from: 2023-12-06}"),
        ("each", "window", "when: building.climate = cold, measure: u, limit: {at_most: 250 %, from: 2023-12-06}"),
        ("many", "storey", "require: count(window) <= 20, from: 2023-12-06"));

    private static readonly CompiledPlan Plan = CompiledPlan.Compile(Pack);

    [Test]
    public void The_average_is_weighted_and_every_window_has_a_finding_of_its_own()
    {
        using var session = EngineUnderTest.For(Plan).Open(Today);
        var building = Built();
        session.Insert(building);
        session.Fire();

        session.Count.Should().Be(1 + 3 + 40);
        var whole = session.Find(building)!;

        // 39 windows of 1 m² with 150 %, one of 11 m² with 300 %.
        whole.Findings[0].Measured!.Value.Should().Be(Interval.Point(Rational.Of(((39 * 150) + (11 * 300)) * 1, 50)));
        whole.Findings.Select(finding => finding.Verdict).Should().Equal(Verdict.Pass, Verdict.Pass);
        var windows = session.Evaluations.Where(evaluation => evaluation.Subject.Kind.Name == "window").ToList();
        windows.Should().HaveCount(40);
        windows.Where(window => window.Findings.Single().Verdict == Verdict.Fail).Select(window => window.Subject.Id).Should().Equal("B-1/3/big");

        // The building's decision is made of its windows' findings too; its counts are its own.
        whole.Decision.Should().Be(Decision.NonCompliant);
        whole.Counts[Verdict.Fail].Should().Be(0);
        session.Find("storey", "B-1/1")!.Decision.Should().Be(Decision.Compliant);
    }

    [Test]
    public void Parts_come_and_go_with_their_whole()
    {
        using var session = EngineUnderTest.For(Plan).Open(Today);
        var building = Built();
        session.Insert(building);
        session.Fire();
        session.Update(Built(storeys: 2));
        session.Fire();
        session.Count.Should().Be(1 + 2 + 30);
        session.Find("window", "B-1/3/big").Should().BeNull();
        session.Find(building)!.Decision.Should().Be(Decision.Compliant);

        session.Update(Built(climate: "severe"));
        session.Fire();
        session.Find("window", "B-1/3/big")!.Findings.Single().Verdict.Should().Be(Verdict.NotApplicable, "a window reads the climate of its building as it is now");

        session.Retract(building);
        session.Count.Should().Be(0);
    }

    [Test]
    public void A_part_is_not_changed_without_its_whole()
    {
        using var session = EngineUnderTest.For(Plan).Open(Today);
        var building = Built();
        session.Insert(building);
        session.Fire();
        var window = building.Parts[0].Parts[0];
        session.Invoking(open => open.Update(window)).Should().Throw<System.ArgumentException>().WithMessage("*window B-1/1/1 is a part of the building B-1*");
        session.Invoking(open => open.Retract("window", "B-1/1/1")).Should().Throw<System.ArgumentException>();
        session.Invoking(open => open.Insert(building.Parts[0])).Should().Throw<System.ArgumentException>();
        session.Count.Should().Be(44);
    }

    [Test]
    public void A_building_that_cannot_be_inserted_leaves_none_of_its_parts_behind()
    {
        using var session = EngineUnderTest.For(Plan).Open(Today);
        session.Insert(new SubjectBuilder(Pack, "window", "B-1/3/big").Build().Require());
        session.Invoking(open => open.Insert(Built())).Should().Throw<System.ArgumentException>();
        session.Count.Should().Be(1);
        session.Invoking(open => open.Upsert(Built())).Should().Throw<System.ArgumentException>();
        session.Count.Should().Be(1);
    }

    [Test]
    public void What_would_change_is_told_of_the_parts_too()
    {
        using var session = EngineUnderTest.For(Plan).Open(Today);
        session.Insert(Built());
        session.Fire();
        session.Preview(Built(climate: "severe")).Where(change => change.IsVerdictChanged).Should().HaveCount(40);
        session.Find("building", "B-1")!.Decision.Should().Be(Decision.NonCompliant, "nothing was changed");
    }

    [TestCase("storey: []", Decision.NothingApplied)]
    [TestCase("storey: [{window: []}]", Decision.Compliant)]
    [TestCase("storey: [{window: [{u: 100 %, area: 1}]}]", Decision.Compliant)]
    [TestCase("storey: [{}]", Decision.Undetermined)]
    [TestCase("", Decision.Undetermined)]
    [TestCase("storey: [{window: [{u: 300 %, area: 0}]}, {}]", Decision.NonCompliant)]
    public void What_is_not_said_of_parts_leaves_the_decision_open(string storeys, Decision decision)
    {
        var pack = Building.Pack(("each", "window", "measure: u, limit: {at_most: 250 %, from: 2023-12-06}"), ("many", "storey", "require: count(window) <= 20, from: 2023-12-06"));
        var subject = Building.Read(pack, $"subject: building\nid: B-1\nfacts: {{{storeys}}}\n").Subjects[0];
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(Today);
        session.Insert(subject);
        session.Fire();
        session.Find(subject)!.Decision.Should().Be(decision);
    }

    [Test]
    public void A_building_made_in_code_is_the_one_that_a_file_describes()
    {
        var text = DescriptorWriter.ToYaml(Built());
        var read = Building.Read(Pack, text).Subjects[0];
        DescriptorWriter.ToYaml(read).Should().Be(text);
        text.Should().Contain("storey:").And.NotContain("average(");
        var again = new DescriptorReader(Pack).ReadText(DescriptorWriter.ToJson(read), "building.json").Require().Subjects[0];
        DescriptorWriter.ToYaml(again).Should().Be(text);
        again.Parts.SelectMany(storey => storey.Parts).Select(window => window.Id).Should().Equal(read.Parts.SelectMany(storey => storey.Parts).Select(window => window.Id)).And.HaveCount(40);
    }

    [Test]
    public void What_is_stated_against_the_parts_is_said_and_may_be_either()
    {
        var pack = Building.Pack(("glazing", "building", "measure: glazing, limit: {at_most: 10 m², from: 2023-12-06}"));
        var read = new DescriptorReader(pack).ReadText("subject: building\nid: B\nfacts: {glazing: 8, storey: [{window: [{area: 30}]}]}\n", "b.yaml");
        read.Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().Equal("b.yaml:3:18: warning CP5041: the building 'B' states that glazing is 8 m², and by its parts it is 30 m²; it may be either");
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(Today);
        session.Insert(read.Value!.Subjects[0]);
        session.Fire();
        session.Evaluations.First().Findings.Single().Verdict.Should().Be(Verdict.Undetermined);
        DescriptorWriter.ToYaml(read.Value.Subjects[0]).Should().Contain("glazing: \"8\"");
    }

    // 15, 15 and 10 windows.
    private static Subject Built(int storeys = 3, string climate = "cold") => new SubjectBuilder(Pack, "building", "B-1")
        .Set("climate", climate)
        .Set("facade", "150 m²")
        .SetParts("storey", [.. Enumerable.Range(1, storeys).Select(storey => new SubjectBuilder(Pack, "storey", $"{storey}").SetParts("外窗", [.. Windows(storey)]))])
        .Build().Require();

    private static IEnumerable<SubjectBuilder> Windows(int storey)
    {
        for (var window = 1; window <= (storey == 3 ? 9 : 15); window++)
            yield return new SubjectBuilder(Pack, "window", $"{window}").Set("area", 1m).Set("u", "150 %").Set("side", window % 2 == 0 ? "south" : "north");
        if (storey == 3)
            yield return new SubjectBuilder(Pack, "window", "big").Set("area", 11m).Set("u", "300 %").Set("side", "南");
    }

    [Test]
    public void What_leaves_a_number_over_parts_open_is_named_with_its_part()
    {
        var pack = Building.Pack(
            ("average", "building", "measure: average(window.u by window.area where side = south), limit: {at_most: 200 %, from: 2023-12-06}"),
            ("least", "building", "each: storey, measure: count(window where named), limit: {at_least: 2, from: 2023-12-06}"));
        var subject = Building.Read(pack, "subject: building\nid: B\nfacts: {storey: [{id: 1, window: [{id: a, area: 1, u: 100 %}, {id: b, area: 1, side: north}, {id: c, side: south, u: 300 %, named: true}]}, {id: 2}]}\n").Subjects[0];
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(new EvaluationOptions { AsOf = new CalendarDate(2026, 1, 1) });
        session.Insert(subject);
        session.Fire();

        var findings = session.Find(subject)!.Findings;
        findings[0].OpenParts.Select(open => $"{open.Part.Id} {string.Join(",", open.Facts.Select(fact => fact.Name))} {string.Join(",", open.Unlisted)}").Should().Equal("B/1/a side ", "B/1/c area ", "B/2  window");
        findings[0].Message.En.Should().EndWith("(B/1/a: orientation; B/1/c: area; B/2: its window parts are not listed).");
        findings[0].Message.Zh.Should().EndWith("（B/1/a：朝向；B/1/c：面积；B/2：外窗未列出）。");
        findings[0].ToJson().Should().Contain("\"open_parts\":[{\"subject\":\"B/1/a\",\"kind\":\"window\",\"missing\":[\"side\"]}");
        findings[1].OpenParts.Select(open => open.Part.Id).Should().Equal("B/1/a", "B/1/b", "B/2");
    }
}
