using System;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Findings;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Sessions;

/// <summary>A host, and the tool, start a warm-up and do not look back: it has to come to its end, and to leave nothing behind.</summary>
public class WarmUpTests
{
    [Test]
    public void A_warm_up_comes_to_its_end_however_often_and_beside_whatever_it_runs()
    {
        Action several = () => Parallel.For(0, 8, _ => NRulesEngine.WarmUp());
        several.Should().NotThrow();
    }

    [Test]
    public void What_is_evaluated_after_a_warm_up_is_what_was_asked_for()
    {
        NRulesEngine.WarmUp();
        var project = Projects.Public("P1", "72 %");
        using var session = ShippedPack.Plan.UseNRules().Open(Projects.Options);
        session.Insert(project);
        session.Fire();
        session.Count.Should().Be(1);
        session.Evaluations.Should().ContainSingle().Which.Verdicts.ToArray()
            .Should().Equal(Evaluation.Of(ShippedPack.Plan, project, Projects.Options.DayOf(null, null)!.Value).Verdicts.ToArray());
    }
}
