using System;
using System.Linq;
using System.Threading;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Sessions;

/// <summary>What a cancelled call leaves waiting is shown to NRules once, as it is then, or not at all.</summary>
public class CancelledFireTests
{
    [Test]
    public void A_change_after_a_cancelled_Fire_is_shown_once([Values] bool withEvaluations)
    {
        using var session = ShippedPack.Plan.UseNRules(options => options.Evaluations = withEvaluations).Open(Projects.Options);
        session.Insert(Projects.Public("P1", "80 %"));
        session.Fire();
        session.Update(Projects.Public("P1", "72 %"));
        Cancel(session);
        session.Update(Projects.Public("P1", "71 %"));
        session.Fire();
        session.Session.Query<SubjectFacts>().Should().ContainSingle();
        session.Session.Query<Evaluation>().Should().HaveCount(withEvaluations ? 1 : 0);
        session.Session.Query<Finding>().Count(finding => finding.Rule.Id == "public-energy-saving").Should().Be(1);
        session.Update(Projects.Public("P1", "80 %"));
        session.Fire();
        session.Retract("project", "P1");
        session.Fire();
        session.Session.Query<object>().Should().BeEmpty();
    }

    [Test]
    public void What_is_taken_out_after_a_cancelled_Fire_never_comes_in([Values] bool withEvaluations)
    {
        using var session = ShippedPack.Plan.UseNRules(options => options.Evaluations = withEvaluations).Open(Projects.Options);
        session.Insert(Projects.Public("P1", "72 %"));
        Cancel(session);
        session.Retract("project", "P1");
        session.Fire();
        session.Session.Query<object>().Should().BeEmpty();
    }

    private static void Cancel(IComplianceSession session)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        session.Invoking(one => one.Fire(source.Token)).Should().Throw<OperationCanceledException>();
    }
}
