using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Quotations;
using Compliance.Authoring.Testing.Cases;
using Compliance.Tests;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>Wrong variants of shipped rules do not get past the quote lock and the cases beside the rules.</summary>
public class PlantedErrorTests
{
    private static readonly Dictionary<PlantedError, string> CaughtBy = [];

    private static IEnumerable<TestCaseData> Errors => PlantedError.All.Select(error => new TestCaseData(error).SetArgDisplayNames(error.ToString()));

    [Test]
    public void There_are_many_of_every_kind()
    {
        PlantedError.All.Should().HaveCountGreaterThanOrEqualTo(60).And.OnlyHaveUniqueItems();
        PlantedError.All.GroupBy(error => error.What).Should().HaveCount(7).And.OnlyContain(kind => kind.Count() >= 7);
    }

    [Sweep]
    [TestCaseSource(nameof(Errors))]
    public void A_wrong_variant_of_a_rule_is_caught(PlantedError error)
    {
        using var copy = new PackCopy();
        copy.Change(error.Rule, error.Text, error.Replacement);
        var pack = copy.Load();
        var rule = pack.FindRule(error.Rule)!;

        var byLock = new Linter([new QuotationCheck()]).Lint(pack, copy.Catalog).Findings
            .Where(finding => finding.IsOpenError && finding.Rules.Contains(rule))
            .Select(finding => finding.Diagnostic.Code).ToList();
        var byCases = CaseRunner.Run(rule).Count(result => !result.Passed);

        CaughtBy[error] = byLock.Count > 0 ? "lock" : "cases";
        TestContext.Out.WriteLine($"{error}: lock {string.Join(", ", byLock.DefaultIfEmpty("-"))}; cases {byCases}");
        (byLock.Count + byCases).Should().BePositive();
        if (error.What is not (Planted.Scope or Planted.Measure))
            byLock.Should().NotBeEmpty("what the words say in so many words the lock alone has to catch");
    }

    [OneTimeTearDown]
    public void Tell_by_which_they_were_caught()
    {
        foreach (var kind in CaughtBy.GroupBy(caught => caught.Key.What).OrderBy(kind => kind.Key))
            TestContext.Progress.WriteLine($"{kind.Key}: {kind.Count()} planted, {kind.Count(caught => caught.Value == "lock")} caught by the quote lock alone");
        TestContext.Progress.WriteLine($"All: {CaughtBy.Count} planted, {CaughtBy.Count(caught => caught.Value == "lock")} caught by the quote lock alone");
    }
}
