using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Testing.Cases;
using Compliance.Authoring.Testing.Coverage;
using Compliance.Authoring.Testing.Mutation;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

/// <summary>The cases beside the shipped rules pass, show everything, and would notice if a rule were another.</summary>
public class ShippedCasesTests
{
    private static IEnumerable<TestCaseData> Packs => ShippedPack.All.Select(pack => new TestCaseData(pack).SetArgDisplayNames($"{pack.Id}@{pack.Version}"));

    [TestCaseSource(nameof(Packs))]
    public void Every_case_passes(RulePack pack)
    {
        var results = CaseRunner.Run(pack);

        results.Should().HaveCount(pack.Rules.Sum(rule => rule.Cases.Count));
        results.Where(result => !result.Passed).Select(result => result.ToString()).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Packs))]
    public void The_cases_show_every_verdict_limit_date_atom_and_deviation_of_every_rule(RulePack pack)
    {
        var coverage = CoverageRunner.Run(pack);

        coverage.Should().OnlyContain(rule => rule.Met.Count > 0);
        coverage.SelectMany(rule => rule.Missing).Select(goal => goal.ToString()).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Packs))]
    public void A_case_notices_every_change_of_every_rule(RulePack pack)
    {
        var results = MutationRunner.Run(pack);

        results.Should().OnlyContain(rule => rule.Killed > 0);
        results.SelectMany(result => result.Survivors).Select(mutant => $"{mutant.Span}: {mutant.Original.Id}: {mutant}").Should().BeEmpty();
    }
}
