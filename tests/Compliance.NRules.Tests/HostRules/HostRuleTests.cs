using System;
using System.Linq;
using System.Threading;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.HostRules;

/// <summary>Rules of a host's own, in the same NRules session as the pack's.</summary>
public class HostRuleTests
{
    [Test]
    public void A_rule_matches_on_findings_of_several_subjects()
    {
        using var session = Open(typeof(FailingInJurisdiction));
        session.InsertAll([Projects.Public("P1", "72 %"), Projects.Public("P2", "80 %"), Projects.Public("P3", "70 %", "shanyang")]);
        session.Fire();
        Notices(session).Should().BeEmpty("no jurisdiction has two failures");

        session.Insert(Projects.Public("P4", "60 %"));
        session.Fire();
        Notices(session).Should().Equal(new FailingInJurisdiction.Notice("jiefang", 2));
    }

    [Test]
    public void What_a_rule_yields_goes_when_its_reason_does()
    {
        using var session = Open(typeof(FailingInJurisdiction));
        session.InsertAll([Projects.Public("P1", "72 %"), Projects.Public("P2", "72 %")]);
        session.Fire();
        Notices(session).Should().ContainSingle();

        session.Update(Projects.Public("P1", "78 %"));
        session.Fire();
        Notices(session).Should().BeEmpty();
    }

    [Test]
    public void No_rule_of_a_hosts_runs_before_every_subject_is_decided_on()
    {
        using var session = Open(typeof(NothingFails));
        session.InsertAll(Enumerable.Range(0, 600).Select(i => Projects.Public($"P{i}", i == 599 ? "72 %" : "80 %")));
        session.Fire();
        session.Session.Query<NothingFails.Praise>().Should().BeEmpty("the last one fails");
    }

    [Test]
    public void Facts_of_a_hosts_own_wait_for_the_pack()
    {
        using var session = Open(typeof(NothingFails));
        session.Session.Insert("a fact of the host's own");
        session.Insert(Projects.Public("P1", "80 %"));
        session.Fire();
        session.Session.Query<NothingFails.Praise>().Should().Equal(new NothingFails.Praise("P1"));
    }

    [Test]
    public void Working_memory_holds_what_does_not_pass_and_nothing_of_the_librarys_inner_workings()
    {
        using var session = Open(typeof(FailingInJurisdiction));
        var subject = Projects.Public("P1", "72 %");
        session.Insert(subject);
        session.Fire();

        var evaluation = session.Find(subject)!;
        var notPassing = evaluation.Findings.Where(finding => finding.Verdict is Verdict.Fail or Verdict.Undetermined or Verdict.Waived);
        session.Session.Query<object>().ToHashSet().SetEquals([session.FactsOf(subject)!, .. notPassing]).Should().BeTrue();

        session.Retract(subject);
        session.Session.Query<object>().Should().BeEmpty();
    }

    [Test]
    public void A_session_without_host_rules_shows_what_was_found()
    {
        using var session = ShippedPack.Plan.UseNRules(options => options.Evaluations = true).Open(Projects.Options);
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        session.Session.Query<Evaluation>().Should().ContainSingle();
        session.Insert(Projects.Public("P2", "72 %"));
        session.Fire();
        session.Session.Query<Evaluation>().Should().HaveCount(2);
    }

    [Test]
    public void A_rule_may_take_out_what_the_library_inserted()
    {
        using var session = Open(typeof(TakesOutDecisions));
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        session.Session.Query<Evaluation>().Should().BeEmpty();
        session.Update(Projects.Public("P1", "80 %"));
        session.Fire();
        session.Session.Query<Evaluation>().Should().ContainSingle();
    }

    [Test]
    public void Host_rules_change_nothing_of_what_the_pack_decides()
    {
        var subjects = Enumerable.Range(0, 300).Select(i => Projects.Public($"P{i}", $"{i % 100} %")).ToList();
        Conformance.Both.Run(Engine(typeof(FailingInJurisdiction), typeof(NothingFails), typeof(TakesOutDecisions)), subjects, Projects.Options)
            .Should().Equal(Conformance.Both.Run(new KernelEngine(ShippedPack.Plan), subjects, Projects.Options));
    }

    [Test]
    public void A_cancelled_Fire_leaves_what_the_rules_have_to_do_for_the_next()
    {
        using var source = new CancellationTokenSource();
        using var session = Open(typeof(FailingInJurisdiction));
        session.InsertAll([Projects.Public("P1", "72 %"), Projects.Public("P2", "72 %"), Projects.Public("P3", "72 %", "shanyang"), Projects.Public("P4", "72 %", "shanyang")]);
        session.Session.Events.RuleFiredEvent += (_, fired) => CancelAt(source, fired.Rule.Name);
        session.Invoking(one => one.Fire(source.Token)).Should().Throw<OperationCanceledException>();
        session.Evaluations.Should().HaveCount(4);
        Notices(session).Should().ContainSingle();

        session.Fire();
        Notices(session).Should().HaveCount(2);
    }

    [Test]
    public void The_packs_priority_is_its_own()
    {
        var compile = () => Engine(typeof(TooHigh));
        compile.Should().Throw<ArgumentException>().WithMessage("*TooHigh*priority*");
    }

    private static void CancelAt(CancellationTokenSource source, string rule)
    {
        if (rule == typeof(FailingInJurisdiction).FullName)
            source.Cancel();
    }

    private static FailingInJurisdiction.Notice[] Notices(INRulesSession session) => [.. session.Session.Query<FailingInJurisdiction.Notice>()];

    private static INRulesSession Open(params Type[] rules) => Engine(rules).Open(Projects.Options);

    private static NRulesEngine Engine(params Type[] rules) => ShippedPack.Plan.UseNRules(load => load.From(rules));
}
