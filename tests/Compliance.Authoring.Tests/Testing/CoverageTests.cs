using System;
using System.Linq;
using Compliance.Authoring.Testing.Coverage;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

public class CoverageTests
{
    [Test]
    public void The_cases_of_every_shipped_rule_show_everything_that_it_can_answer()
    {
        var coverage = CoverageRunner.Run(ShippedPack.Pack);
        Console.WriteLine($"{coverage.Sum(r => r.Met.Count)} of {coverage.Sum(r => r.Count)}");
        coverage.SelectMany(rule => rule.Missing).Select(goal => goal.ToString()).Should().BeEmpty();
    }
}
