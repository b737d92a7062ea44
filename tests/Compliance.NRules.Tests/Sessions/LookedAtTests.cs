using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Sessions;

/// <summary>What is found is in working memory for whoever looks there, and when they look.</summary>
public class LookedAtTests
{
    [Test]
    public void Who_looks_after_the_fact_sees_the_very_findings()
    {
        using var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        session.InsertAll(Enumerable.Range(0, 20).Select(i => Projects.Public($"P{i}", i % 2 == 0 ? "72 %" : "80 %")));
        session.Fire();
        var known = session.Find("project", "P0")!.Findings.Single(finding => finding.Rule.Id == "public-energy-saving");
        ShouldHoldAll(session);
        session.Session.Query<Finding>().Should().Contain(finding => ReferenceEquals(finding, known));
        session.Session.Fire().Should().Be(0);
    }

    [Test]
    public void Who_has_looked_once_sees_what_comes_later()
    {
        using var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        session.Session.Query<object>().Should().BeEmpty();
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        ShouldHoldAll(session);
        session.Update(Projects.Public("P1", "80 %"));
        session.Insert(Projects.Public("P2", "72 %"));
        session.Fire();
        ShouldHoldAll(session);
        session.Retract(Projects.Public("P2", "72 %"));
        session.Fire();
        ShouldHoldAll(session);
    }

    [Test]
    public void Who_looks_while_a_change_waits_sees_what_was_found_before_it()
    {
        using var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        var before = session.Find("project", "P1")!.Findings.Where(finding => finding.Verdict is Verdict.Fail or Verdict.Undetermined).ToHashSet();
        session.Update(Projects.Public("P1", "80 %"));
        session.Session.Query<Finding>().ToHashSet().SetEquals(before).Should().BeTrue();
        session.Fire();
        ShouldHoldAll(session);
    }

    [Test]
    public void Who_listens_at_the_factory_is_told_of_the_findings_of_a_session_that_was_open_before()
    {
        var engine = ShippedPack.Plan.UseNRules();
        using var session = engine.Open(Projects.Options);
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        var inserted = new HashSet<object>();
        engine.Factory.Events.FactInsertedEvent += (_, one) => inserted.Add(one.Fact.Value!);
        session.Insert(Projects.Public("P2", "72 %"));
        session.Fire();
        inserted.OfType<Finding>().ToHashSet().SetEquals(session.Evaluations.SelectMany(Open)).Should().BeTrue();
    }

    private static void ShouldHoldAll(INRulesSession session) =>
        session.Session.Query<Finding>().ToHashSet().SetEquals(session.Evaluations.SelectMany(Open)).Should().BeTrue();

    private static IEnumerable<Finding> Open(Evaluation evaluation) =>
        evaluation.Findings.Where(finding => finding.Verdict is Verdict.Fail or Verdict.Undetermined or Verdict.Waived);
}
