using System;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.FrontDoor;

/// <summary>The first thing that a program meets.</summary>
public class ComplianceCheckerTests
{
    private static readonly ComplianceChecker Checker = new(ShippedPack.Plan);

    private static SubjectBuilder Project => Checker.Subject("project", "JZ-1")
        .Set("construction", "new").Set("gross_floor_area", "1.86 万m²").Set("construction_waste", "576.6 t");

    [TestCase("jiaozuo-2023-3", "1.2.0")]
    [TestCase("jiaozuo-2023-3@1.0.0", "1.0.0")]
    public void A_pack_is_loaded_by_its_name_and_is_the_newest_that_is_released_where_that_says_no_version(string name, string version) =>
        ComplianceChecker.Load(name, new PackCatalog(Repository.PathOf("rules"))).Pack.Version.Should().Be(version);

    [Test]
    public void A_pack_is_loaded_from_its_folder() =>
        ComplianceChecker.Load(Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0")).Pack.Digest.Should().Be(ShippedPack.Pack.Digest);

    [Test]
    public void A_pack_that_is_not_there_is_told_with_the_folders_that_were_looked_in() =>
        FluentActions.Invoking(() => ComplianceChecker.Load("jiaozuo-2023-4", new PackCatalog(Repository.PathOf("rules"), "/nowhere")))
            .Should().Throw<ReadException>().Which.Message.Should()
            .Contain("did you mean 'jiaozuo-2023-3'?").And.Contain(Repository.PathOf("rules")).And.Contain("/nowhere").And.Contain("no such folder");

    [Test]
    public void A_subject_is_evaluated_as_of_a_day_by_what_a_session_gives()
    {
        var evaluation = Checker.Check(Project, asOf: new(2031, 1, 1));
        using var session = Checker.Engine.Open(new EvaluationOptions(AsOf: new CalendarDate(2031, 1, 1)));
        session.Insert(Project.Build().Require());
        session.Fire();
        evaluation.Verdicts.Should().Equal(session.Find("project", "JZ-1")!.Verdicts);
        evaluation.FindingsWith(verdict => verdict == Verdict.Fail).Single().Rule.Id.Should().Be("construction-waste");
    }

    [Test]
    public void A_day_is_needed_and_never_guessed() =>
        FluentActions.Invoking(() => Checker.Check(Project)).Should().Throw<InvalidOperationException>().WithMessage("*no date*");

    [Test]
    public void What_is_wrong_is_thrown_with_the_fact_that_it_is_about() =>
        FluentActions.Invoking(() => Checker.Check(Project.Set("gross_floor_area", "12 t"), new(2031, 1, 1)))
            .Should().Throw<ReadException>().Which.Diagnostics.Single().Path.Should().Be("facts.gross_floor_area");

    [Test]
    public void Subjects_are_evaluated_together_in_their_order()
    {
        var city = Checker.Subject("jurisdiction", "city").Build().Require();
        var project = Project.In("city").Set("started_on", "2031-01-01").Set("is_prefabricated", true).Build().Require();
        var evaluations = Checker.CheckAll([city, project], new EvaluationOptions(AsOf: new CalendarDate(2031, 6, 1)));
        evaluations.Select(one => one.Subject.Id).Should().Equal("city", "JZ-1");
        evaluations[0].Findings.Single(finding => finding.Rule.Id == "prefabricated-share").Portfolio!.Members.Should().Be(1);
    }

    [Test]
    public void Null_is_refused_by_name()
    {
        Action[] calls =
        [
            () => ComplianceChecker.Load(null!), () => ComplianceChecker.Load("a", null!), () => _ = new ComplianceChecker((RulePack)null!),
            () => Checker.Subject(null!, "a"), () => Checker.Subject("project", null!), () => Checker.Check((Subject)null!), () => Checker.Check((SubjectBuilder)null!),
            () => Checker.CheckAll(null!, new EvaluationOptions()), () => Checker.CheckAll([], null!), () => Checker.Record(null!, new EvaluationOptions()), () => Checker.Replay(null!),
            () => Project.Set(null!, "a"), () => Project.Set("construction", (Compliance.Facts.FactValue)null!), () => Project.Named(null!), () => Project.In(null!),
            () => Project.From(null!), () => Project.Add(null!), () => Checker.Reader.ReadText(null!, "a"), () => Checker.Reader.Read((byte[])null!, "a"),
        ];
        foreach (var call in calls)
            call.Should().Throw<ArgumentNullException>();
    }

    [Test]
    public void Today_is_the_day_somewhere()
    {
        var evening = new DateTimeOffset(2030, 12, 30, 16, 30, 0, TimeSpan.Zero);
        var china = TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), "China", "China");
        CalendarDate.Of(evening, china).Should().Be(new CalendarDate(2030, 12, 31));
        CalendarDate.Of(evening, TimeZoneInfo.Utc).Should().Be(new CalendarDate(2030, 12, 30));
        CalendarDate.Today(new FixedClock(evening), china).Should().Be(new CalendarDate(2030, 12, 31));
        ((DateOnly)new CalendarDate(2030, 12, 31)).Should().Be(new DateOnly(2030, 12, 31));
        Checker.Check(Project, new DateOnly(2031, 1, 1)).Day.Date.Should().Be(new CalendarDate(2031, 1, 1));
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
