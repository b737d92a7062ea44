using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Sessions;

/// <summary>The verbs of a session over NRules; what they leave behind is held against the kernel in the properties.</summary>
public class SessionVerbTests
{
    private static readonly NRulesEngine Engine = ShippedPack.Plan.UseNRules();

    [Test]
    public void A_subject_is_decided_on_by_Fire()
    {
        using var session = Engine.Open(Projects.Options);
        var subject = Projects.Public("P1", "72 %");
        session.Insert(subject);
        session.Find(subject).Should().BeNull();
        session.Fire();
        VerdictOf(session, subject).Should().Be(Verdict.Fail);
        session.Engine.Should().Be("nrules");
    }

    [Test]
    public void An_update_takes_the_evaluation_away_until_the_next_Fire()
    {
        using var session = Engine.Open(Projects.Options);
        session.Insert(Projects.Public("P1", "72 %"));
        session.Fire();
        var changed = Projects.Public("P1", "78 %");
        session.Update(changed);
        session.Find(changed).Should().BeNull();
        session.Fire();
        VerdictOf(session, changed).Should().Be(Verdict.Pass);
    }

    [Test]
    public void A_retracted_subject_is_gone()
    {
        using var session = Engine.Open(Projects.Options);
        session.InsertAll([Projects.Public("P1", "72 %"), Projects.Public("P2", "80 %")]);
        session.Fire();
        session.Retract(Projects.Public("P1", "72 %"));
        session.Evaluations.Select(evaluation => evaluation.Subject.Id).Should().Equal("P2");
    }

    [Test]
    public void InsertAll_inserts_all_or_none()
    {
        using var session = Engine.Open(Projects.Options);
        session.Invoking(one => one.InsertAll([Projects.Public("P1", "72 %"), Projects.Public("P1", "80 %")])).Should().Throw<ArgumentException>();
        session.Fire();
        session.Evaluations.Should().BeEmpty();
    }

    [Test]
    public void More_subjects_than_a_workspace_takes_are_all_decided_on_in_their_order()
    {
        var subjects = Enumerable.Range(0, 3_000).Select(i => Projects.Public($"P{i}", i % 2 == 0 ? "72 %" : "80 %")).ToList();
        using var session = Engine.Open(Projects.Options);
        session.InsertAll(subjects);
        session.Fire();
        session.Evaluations.Select(evaluation => evaluation.Subject).Should().Equal(subjects);
        subjects.Select(subject => VerdictOf(session, subject)).Should().Equal(subjects.Select((_, i) => i % 2 == 0 ? Verdict.Fail : Verdict.Pass));
    }

    [Test]
    public void A_cancelled_Fire_throws_and_what_is_left_is_decided_on_by_the_next()
    {
        using var session = Engine.Open(Projects.Options);
        session.Insert(Projects.Public("P1", "72 %"));
        session.Invoking(one => one.Fire(new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
        session.Evaluations.Should().BeEmpty();
        session.Fire();
        session.Evaluations.Should().ContainSingle();
    }

    [Test]
    public void Threads_share_an_engine()
    {
        var expected = Verdicts(new KernelEngine(ShippedPack.Plan), 0);
        Parallel.For(0, 64, i => Verdicts(Engine, i).Should().Equal(expected));
    }

    private static Verdict[] Verdicts(IEngine engine, int i)
    {
        using var session = engine.Open(Projects.Options);
        session.InsertAll(Enumerable.Range(0, 50).Select(j => Projects.Public($"P{i}-{j}", $"{50 + j} %")));
        session.Fire();
        return [.. session.Evaluations.SelectMany(evaluation => evaluation.Verdicts)];
    }

    private static Verdict VerdictOf(IComplianceSession session, Descriptors.Subject subject) =>
        session.Find(subject)!.Findings.Single(finding => finding.Rule.Id == "public-energy-saving").Verdict;
}
