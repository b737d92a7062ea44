using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.NRules.Tests.Chaining;
using Compliance.NRules.Tests.HostRules;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Live;

/// <summary>What has not changed is not found again, and nothing follows from it again.</summary>
public class LiveTests
{
    [Test]
    public void An_edit_that_no_rule_reads_fires_nothing_and_keeps_every_finding()
    {
        using var session = LargePublicPack.Plan.UseNRules(rules => rules.From(typeof(Mails), typeof(IsLargePublic))).Open(LargePublicPack.Options);
        session.InsertAll([LargePublicPack.City(), LargePublicPack.Project("P1", "1 m²", "70 %", "true"), LargePublicPack.Project("P2", "1 m²", "70 %", inspected: null)]);
        session.Fire();
        var before = session.Session.Query<Finding>().ToHashSet();
        before.Should().HaveCount(4);

        var fired = Fired(session);
        session.Update(LargePublicPack.Project("P1", "1 m²", "70 %", "true").With("has_garden", "true"));
        session.Fire();
        fired.Should().BeEmpty();
        session.Session.Fire().Should().Be(0);
        session.Session.Query<Finding>().ToHashSet().SetEquals(before).Should().BeTrue();
        session.Find("project", "P1")!.Subject.Stated("has_garden").Should().NotBeNull();
    }

    [Test]
    public void The_same_facts_again_fire_nothing()
    {
        using var session = Open();
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        var fired = Fired(session);
        session.Update(Projects.Public("P1", "72 %"));
        session.Fire();
        fired.Should().BeEmpty();
    }

    [Test]
    public void A_mail_for_each_failure_is_sent_once_whatever_else_is_edited()
    {
        var mails = new List<string>();
        using var session = Open();
        session.Session.Events.RuleFiredEvent += (_, fired) =>
        {
            if (fired.Rule.Name == typeof(Mails).FullName)
                mails.Add(((Finding)fired.Facts.Single().Value!).Rule.Id);
        };
        session.Insert(Projects.Public("P1", "72 %").With("meets_energy_design_standard", "false"));
        session.Fire();
        mails.Should().BeEquivalentTo(["public-energy-saving", "energy-design-standard"]);

        mails.Clear();
        session.Update(Projects.Public("P1", "72 %").With("meets_energy_design_standard", "false").With("roof_area", "12 m²"));
        session.Fire();
        session.Update(Projects.Public("P1", "72 %").With("meets_energy_design_standard", "true"));
        session.Fire();
        mails.Should().BeEmpty();
    }

    [Test]
    public void A_finding_that_comes_out_otherwise_is_one_update_and_no_other_is_touched()
    {
        using var session = Open();
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        var others = session.Session.Query<Finding>().Where(finding => finding.Rule.Id != "public-energy-saving").ToHashSet();
        var fired = Fired(session);
        session.Update(Projects.Public("P1", "73 %"));
        session.Fire();
        fired.Where(name => ShippedPack.Pack.Rules.Any(rule => rule.Id == name)).Should().Equal("public-energy-saving");
        session.Session.Query<Finding>().Where(finding => finding.Rule.Id != "public-energy-saving").ToHashSet().SetEquals(others).Should().BeTrue();
        session.Session.Query<Finding>().Single(finding => finding.Rule.Id == "public-energy-saving").Should().BeSameAs(
            session.Find("project", "P1")!.Findings.Single(finding => finding.Rule.Id == "public-energy-saving"));
    }

    [Test]
    public void A_finding_that_ceases_withdraws_itself()
    {
        using var session = Open();
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        session.Update(Projects.Public("P1", "80 %"));
        session.Fire();
        session.Session.Query<Finding>().Should().NotContain(finding => finding.Rule.Id == "public-energy-saving");
        session.Update(Projects.Public("P1", "72 %"));
        session.Fire();
        session.Session.Query<Finding>().Should().ContainSingle(finding => finding.Rule.Id == "public-energy-saving");
    }

    [Test]
    public void Findings_that_pass_do_not_apply_or_are_upcoming_are_facts_for_who_asks()
    {
        using var session = ShippedPack.Plan.UseNRules(options => options.AllFindings = true).Open(Projects.Options);
        session.InsertAll([Projects.Public("P1", "72 %"), Projects.Public("P2", "80 %")]);
        session.Fire();
        ShouldHoldAll(session);
        session.Update(Projects.Public("P1", "80 %"));
        session.Fire();
        ShouldHoldAll(session);
    }

    [Test]
    public void Subjects_are_the_same_facts_whatever_becomes_of_them()
    {
        using var session = Open();
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        var facts = session.Session.Query<SubjectFacts>().Single();
        var changed = Projects.Public("P1", "80 %");
        session.Update(changed);
        session.Fire();
        session.Session.Query<SubjectFacts>().Single().Should().BeSameAs(facts);
        facts.Subject.Should().BeSameAs(changed);
    }

    private static void ShouldHoldAll(INRulesSession session) => session.Session.Query<Finding>().ToHashSet()
        .SetEquals(session.Evaluations.SelectMany(evaluation => evaluation.Findings)).Should().BeTrue();

    private static INRulesSession Open() => ShippedPack.Plan.UseNRules(rules => rules.From(typeof(Mails), typeof(FailingInJurisdiction))).Open(Projects.Options);

    private static List<string> Fired(INRulesSession session)
    {
        var fired = new List<string>();
        session.Session.Events.RuleFiredEvent += (_, one) => fired.Add(one.Rule.Name);
        return fired;
    }
}
