using System.Linq;
using Compliance.Authoring.Testing;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

public class CaseRunnerTests
{
    [Test]
    public void Every_case_beside_the_shipped_rules_passes()
    {
        var results = CaseRunner.Run(ShippedPack.Pack);

        results.Should().HaveCount(ShippedPack.Pack.Rules.Sum(rule => rule.Cases.Count));
        results.Where(result => !result.Passed).Select(result => result.ToString()).Should().BeEmpty();
    }
}
