using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.Kernel;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.NRules.Tests.Live;

/// <summary>Where NRules' match is wider than the verdict, no finding stays behind that is none any more.</summary>
public class RisingLimitTests
{
    private static readonly RulePack Pack = SmallPack.Load(
        """
        version: 1.0.0
        subjects:
          project: {zh: 项目, en: project}
        facts:
          rate: {label: {zh: 比率, en: rate}, subjects: [project], type: number, unit: "%", domain: {at_least: 0 %, at_most: 100 %}}

        """,
        """
        chapter: a
        rules:
          - id: rate
            title: {zh: 比率, en: rate}
            clauses: [{section: 一, quote: a}]
            subject: project
            measure: rate
            limits:
              - {at_most: 10 %, from: 2020-12-31}
              - {at_most: 20 %, from: 2030-12-31}
            obligation: must
            departments: []

        """);

    [Test]
    public void A_finding_that_passes_by_a_later_limit_leaves_working_memory([Values] bool withHostRule)
    {
        var plan = CompiledPlan.Compile(Pack);
        using var session = plan.UseNRules(options =>
        {
            if (withHostRule)
                options.Load(rules => rules.From(typeof(Mails)));
        }).Open(new EvaluationOptions(AsOf: new CalendarDate(2031, 1, 1)));
        session.Insert(Project("25 %"));
        session.Fire();
        session.Session.Query<Finding>().Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Fail);

        // More than the limit that was, and at most the one that is: the condition of the rule holds still.
        session.Update(Project("15 %"));
        session.Fire();
        session.Find("project", "P")!.Findings.Single().Verdict.Should().Be(Verdict.Pass);
        session.Session.Query<Finding>().Should().BeEmpty();

        session.Update(Project("26 %"));
        session.Fire();
        session.Session.Query<Finding>().Should().ContainSingle().Which.Should().BeSameAs(session.Find("project", "P")!.Findings.Single());
        session.Session.Fire().Should().Be(0);
    }

    private static Subject Project(string rate) => new SubjectBuilder(Pack.Vocabulary, "project", "P").Set("rate", rate).Build().Require();
}
