using System.Linq;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.HostRules;

/// <summary>What members make of their jurisdiction reaches working memory as well.</summary>
public class JurisdictionTests
{
    [Test]
    public void Working_memory_holds_the_latest_evaluation_of_a_jurisdiction_and_no_other()
    {
        using var session = ShippedPack.Plan.UseNRules(rules => rules.From(typeof(FailingInJurisdiction), typeof(TakesNothing))).Open(Projects.Options);
        var city = new SubjectBuilder(ShippedPack.Pack.Vocabulary, "jurisdiction", "jiefang").Build().Require();
        session.Insert(city);
        session.Fire();
        ShouldHoldWhatFindGives(session);

        session.InsertAll([Projects.Public("P1", "72 %"), Projects.Public("P2", "80 %")]);
        session.Fire();
        ShouldHoldWhatFindGives(session);

        session.Update(Projects.Public("P1", "78 %"));
        session.Fire();
        ShouldHoldWhatFindGives(session);

        session.Retract(city);
        session.Fire();
        ShouldHoldWhatFindGives(session);
    }

    private static void ShouldHoldWhatFindGives(INRulesSession session)
    {
        session.Session.Query<Evaluation>().ToHashSet().SetEquals(session.Evaluations).Should().BeTrue();
        session.Session.Query<SubjectFacts>().Select(facts => facts.Subject).ToHashSet().SetEquals(session.Evaluations.Select(evaluation => evaluation.Subject)).Should().BeTrue();
        session.Session.Query<Finding>().ToHashSet().SetEquals(session.Evaluations.SelectMany(evaluation => evaluation.Findings)
            .Where(finding => finding.Verdict is Verdict.Fail or Verdict.Undetermined or Verdict.Waived)).Should().BeTrue();
    }
}
