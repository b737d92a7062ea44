using System.Linq;
using Compliance.Findings;
using Compliance.NRules.Tests.Live;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Sessions;

/// <summary>What a session of its own leaves behind, and what it leaves alone.</summary>
public class SessionEndTests
{
    [Test]
    public void A_session_with_thousands_of_matches_and_no_other_rules_lets_go_of_its_facts_when_it_ends()
    {
        var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        session.InsertAll(Enumerable.Range(0, 200).Select(i => Projects.Public($"P{i}", "72 %")));
        session.Fire();
        var inner = session.Session;
        inner.Query<Finding>().Should().HaveCountGreaterThan(2_000);
        session.Dispose();
        inner.Query<object>().Should().BeEmpty();
    }

    [TestCase(50, Description = "Its arrays are small.")]
    [TestCase(1_000, Description = "To touch all that again takes longer than to collect it.")]
    public void A_session_of_any_other_size_is_left_to_the_collector(int subjects)
    {
        var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        session.InsertAll(Enumerable.Range(0, subjects).Select(i => Projects.Public($"P{i}", "72 %")));
        session.Fire();
        var inner = session.Session;
        session.Dispose();
        inner.Query<SubjectFacts>().Should().HaveCount(subjects);
    }

    [Test]
    public void A_session_of_the_hosts_keeps_its_facts_and_fires_nothing_at_the_end()
    {
        var session = ShippedPack.Plan.UseNRules(rules => rules.From(typeof(Mails))).Open(Projects.Options);
        session.InsertAll(Enumerable.Range(0, 600).Select(i => Projects.Public($"P{i}", "72 %")));
        session.Fire();
        var inner = session.Session;
        var facts = inner.Query<object>().Count();
        var fired = 0;
        inner.Events.RuleFiredEvent += (_, _) => fired++;
        session.Dispose();
        inner.Query<object>().Should().HaveCount(facts);
        fired.Should().Be(0);
    }

    [Test]
    public void A_change_that_nobody_looks_at_is_not_shown_to_NRules_and_is_there_all_the_same()
    {
        using var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        var updated = 0;
        session.Session.Events.FactUpdatedEvent += (_, _) => updated++;
        var findings = session.Session.Query<Finding>().ToHashSet();
        var changed = Projects.Public("P1", "72 %").With("is_prefabricated", "true");
        session.Update(changed);
        session.Fire();
        updated.Should().Be(0);
        session.Session.Query<Finding>().ToHashSet().SetEquals(findings).Should().BeTrue();
        session.FactsOf(changed)!.Subject.Should().BeSameAs(changed);
        session.Find(changed)!.Subject.Should().BeSameAs(changed);
    }

    [Test]
    public void A_rule_that_passes_again_is_no_news_afterwards()
    {
        using var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        session.Update(Projects.Public("P1", "80 %"));
        session.Fire();
        var updated = 0;
        session.Session.Events.FactUpdatedEvent += (_, _) => updated++;
        session.Update(Projects.Public("P1", "80 %").With("is_prefabricated", "true"));
        session.Fire();
        updated.Should().Be(0);
    }
}
