using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Sessions;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Chaining;

/// <summary>A host's rule derives a fact, the pack takes it up, and from what it finds another rule of the host's follows.</summary>
public class ChainTests
{
    [Test]
    public void A_derived_fact_a_finding_and_a_letter_are_each_made_once()
    {
        using var session = Open(out var fired, typeof(IsLargePublic), typeof(WritesLetter));
        session.Insert(LargePublicPack.Project("P1", "25000 m²", "70 %"));
        session.Fire();
        fired.Should().Equal(typeof(IsLargePublic).FullName, "derived-facts", "large-public-saving", typeof(WritesLetter).FullName);
        session.Session.Query<WritesLetter.Letter>().Should().Equal(new WritesLetter.Letter("P1", "large-public-saving"));
    }

    [Test]
    public void No_finding_is_reported_before_what_is_derived_is_known()
    {
        using var session = Open(out var fired, typeof(IsLargePublic));
        session.InsertAll(Enumerable.Range(0, 700).Select(i => LargePublicPack.Project($"P{i}", i % 2 == 0 ? "25000 m²" : "5000 m²", "70 %")));
        session.Fire();
        var reported = fired.Where(name => name == "large-public-saving").ToList();

        // Those that may be large are undetermined, and reported so once; those that are, fail, and nothing else was said of them.
        reported.Should().HaveCount(700);
        fired.IndexOf("large-public-saving").Should().BeGreaterThan(fired.LastIndexOf("derived-facts"));
    }

    [Test]
    public void Provenance_stands_in_the_finding()
    {
        using var session = Open(out _, typeof(IsLargePublic));
        session.Insert(LargePublicPack.Project("P1", "25000 m²", "70 %"));
        session.Fire();
        var stated = session.Find("project", "P1")!.Findings.Single(finding => finding.Rule.Id == "large-public-saving").Stated;
        stated.Single(one => one.Fact.Name == "is_large_public").Stated.DerivedBy.Should().Be(typeof(IsLargePublic).FullName);
        stated.Single(one => one.Fact.Name == "energy_saving_rate").Stated.DerivedBy.Should().BeNull();
    }

    [Test]
    public void What_is_derived_goes_when_its_match_ends_and_comes_back_with_it()
    {
        using var session = Open(out _, typeof(IsLargePublic), typeof(WritesLetter));
        session.Insert(LargePublicPack.Project("P1", "25000 m²", "70 %"));
        session.Fire();
        VerdictOf(session, "P1").Should().Be(Verdict.Fail);

        session.Update(LargePublicPack.Project("P1", "5000 m²", "70 %", isLarge: null));
        session.Fire();
        VerdictOf(session, "P1").Should().Be(Verdict.Undetermined);
        session.Session.Query<WritesLetter.Letter>().Should().BeEmpty();
        session.Session.Query<DerivedFact>().Should().BeEmpty();

        session.Update(LargePublicPack.Project("P1", "30000 m²", "70 %"));
        session.Fire();
        VerdictOf(session, "P1").Should().Be(Verdict.Fail);
        session.Retract("project", "P1");
        session.Fire();
        session.Session.Query<object>().Should().BeEmpty();
    }

    [Test]
    public void What_is_derived_counts_in_the_jurisdiction()
    {
        using var session = Open(out _, typeof(IsLargePublic));
        session.Insert(LargePublicPack.City());
        session.InsertAll(Enumerable.Range(0, 3).Select(i => LargePublicPack.Project($"P{i}", i < 2 ? "25000 m²" : "5000 m²", "80 %", i < 2 ? null : "false")));
        session.Fire();
        session.Find("jurisdiction", "city")!.Findings.Single().Verdict.Should().Be(Verdict.Fail);
        session.Update(LargePublicPack.Project("P1", "5000 m²", "80 %", "false"));
        session.Fire();
        session.Find("jurisdiction", "city")!.Findings.Single().Verdict.Should().Be(Verdict.Pass);
    }

    [Test]
    public void A_rule_that_derives_late_leads_to_the_same_end()
    {
        using var session = Open(out _, typeof(IsLargePublicLate), typeof(WritesLetter));
        session.InsertAll([LargePublicPack.City(), LargePublicPack.Project("P1", "25000 m²", "70 %")]);
        session.Fire();
        VerdictOf(session, "P1").Should().Be(Verdict.Fail);
        session.Session.Query<WritesLetter.Letter>().Should().ContainSingle();
    }

    [Test]
    public void Changes_are_told_once_with_what_was_derived()
    {
        using var session = Open(out _, typeof(IsLargePublicLate));
        var told = new List<FindingChangedEventArgs>();
        session.FindingChanged += (_, change) => told.Add(change);
        session.Insert(LargePublicPack.Project("P1", "25000 m²", "70 %"));
        session.Fire();
        told.Where(change => change.After.Rule.Id == "large-public-saving").Should().ContainSingle().Which.Should().Match<FindingChangedEventArgs>(
            change => change.Before == null && change.After.Verdict == Verdict.Fail);
    }

    [Test]
    public void A_derived_fact_agrees_with_a_stated_one_or_both_are_possible()
    {
        using var session = Open(out _, typeof(IsLargePublic));
        session.InsertAll([LargePublicPack.Project("P1", "25000 m²", "70 %", isLarge: "true"), LargePublicPack.Project("P2", "25000 m²", "70 %", isLarge: "false")]);
        session.Fire();
        VerdictOf(session, "P1").Should().Be(Verdict.Fail);
        VerdictOf(session, "P2").Should().Be(Verdict.Undetermined);
        session.FactsOf(LargePublicPack.Project("P1", "1 m²", "1 %"))!.Contradicted.Should().BeEmpty();
        session.FactsOf(LargePublicPack.Project("P2", "1 m²", "1 %"))!.Contradicted.Should().ContainSingle();
    }

    [Test]
    public void A_fact_derived_from_a_finding_that_depends_on_it_is_refused_and_the_circle_named()
    {
        using var session = Open(out _, typeof(LargeBecauseItFails));
        session.Insert(LargePublicPack.Project("P1", "25000 m²", "70 %"));
        session.Invoking(one => one.Fire()).Should().Throw<Exception>().Which.GetBaseException().Message
            .Should().Contain("is_large_public").And.Contain(nameof(LargeBecauseItFails)).And.Contain("large-public-saving");
    }

    [Test]
    public void A_fact_derived_from_a_finding_that_does_not_depend_on_it_is_taken_up()
    {
        using var session = Open(out _, typeof(IsLargePublic), typeof(NotInspectedBecauseItFails));
        session.Insert(LargePublicPack.Project("P1", "25000 m²", "70 %", inspected: null));
        session.Fire();
        session.Find("project", "P1")!.Findings.Single(finding => finding.Rule.Id == "inspected").Verdict.Should().Be(Verdict.Fail);
    }

    [Test]
    public void A_derivation_that_takes_itself_away_is_stopped_and_named()
    {
        using var session = Open(out _, typeof(NeverAtRest));
        session.Insert(LargePublicPack.Project("P1", "5000 m²", "70 %", "false", inspected: null));
        session.Invoking(one => one.Fire()).Should().Throw<InvalidOperationException>().WithMessage("*never come to an end*");
    }

    [Test]
    public void A_rule_of_the_hosts_that_throws_loses_no_change_and_leaves_the_session_usable()
    {
        using var session = Open(out _, typeof(Throws), typeof(WritesLetter));
        var told = new List<FindingChangedEventArgs>();
        session.FindingChanged += (_, change) => told.Add(change);
        session.InsertAll([LargePublicPack.Project("P1", "1 m²", "70 %", "true"), LargePublicPack.Project("P2", "1 m²", "70 %", "true")]);
        session.Invoking(one => one.Fire()).Should().Throw<Exception>().Which.GetBaseException().Should().BeOfType<IOException>();
        told.Should().HaveCount(4);

        session.Fire();
        session.Session.Query<WritesLetter.Letter>().Should().HaveCount(2);
        session.Update(LargePublicPack.Project("P2", "1 m²", "80 %", "true"));
        session.Fire();
        session.Session.Query<WritesLetter.Letter>().Should().ContainSingle();
        told.Should().HaveCount(5);
    }

    [Test]
    public void A_preview_knows_what_was_derived_and_runs_no_rule_of_the_hosts()
    {
        using var session = Open(out var fired, typeof(IsLargePublic), typeof(WritesLetter));
        session.Insert(LargePublicPack.Project("P1", "25000 m²", "70 %"));
        session.Fire();
        fired.Clear();
        session.Preview(LargePublicPack.Project("P1", "25000 m²", "80 %")).Should().ContainSingle().Which.After.Verdict.Should().Be(Verdict.Pass);
        fired.Should().BeEmpty();
        VerdictOf(session, "P1").Should().Be(Verdict.Fail);
    }

    private static Verdict VerdictOf(IComplianceSession session, string id) =>
        session.Find("project", id)!.Findings.Single(finding => finding.Rule.Id == "large-public-saving").Verdict;

    private static INRulesSession Open(out List<string?> fired, params Type[] rules)
    {
        var session = LargePublicPack.Plan.UseNRules(load => load.From(rules)).Open(LargePublicPack.Options);
        var names = new List<string?>();
        session.Session.Events.RuleFiredEvent += (_, one) => names.Add(one.Rule.Name);
        fired = names;
        return session;
    }
}
