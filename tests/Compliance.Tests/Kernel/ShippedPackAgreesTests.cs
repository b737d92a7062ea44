using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Reference;
using FluentAssertions.Execution;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>The kernel and the plain evaluator agree on every case of the shipped pack.</summary>
public class ShippedPackAgreesTests
{
    // What is measured over the members of a jurisdiction is no expression, and has no plain evaluator here.
    private static IEnumerable<Rule> Rules => ShippedPack.Pack.Rules
        .Where(rule => rule.Requirement is NumberRequirement or ConditionRequirement or DeadlineRequirement);

    [TestCaseSource(nameof(Rules))]
    public void The_kernel_agrees_with_the_plain_evaluator_on_the_cases_of(Rule rule)
    {
        var reference = new ReferenceRule(rule);
        foreach (var @case in rule.Cases)
        {
            var finding = ShippedPack.Check(rule, @case);
            using var scope = new AssertionScope(@case.Span.ToString());
            Agreement.Check(finding, reference);
        }
    }
}
