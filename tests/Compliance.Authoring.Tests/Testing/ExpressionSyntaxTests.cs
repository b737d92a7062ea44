using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Expressions;
using Compliance.Authoring.Testing.Mutation;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

/// <summary>What is written of an expression is what a pack would have to say.</summary>
public class ExpressionSyntaxTests
{
    private static IEnumerable<Rule> Rules => ShippedPack.Pack.Rules;

    [TestCaseSource(nameof(Rules))]
    public void A_condition_of_a_shipped_rule_is_written_as_it_stands_there(Rule rule)
    {
        if (rule.When is { } when)
            ExpressionSyntax.Of(when).Should().Be(rule.WhenText);
        if (rule.Requirement is NumberRequirement number)
            ExpressionSyntax.Of(number.Measure).Should().Be(rule.Requirement.Text);
        if (rule.Requirement is ConditionRequirement condition)
            ExpressionSyntax.Of(condition.Condition).Should().Be(rule.Requirement.Text);
    }

    [TestCaseSource(nameof(Rules))]
    public void A_changed_condition_reads_back_as_itself(Rule rule)
    {
        foreach (var changed in rule.When is null ? [] : ConditionMutations.Of(rule.When, rule.Subject))
        {
            var text = ExpressionSyntax.Of(changed);
            var diagnostics = new DiagnosticBag();
            var read = Binder.ReadCondition(text, rule.Subject, SourceSpan.None, diagnostics);

            diagnostics.Items.Select(problem => problem.ToString()).Should().BeEmpty();
            ExpressionSyntax.Of(read!).Should().Be(text);
        }
    }
}
