using System;
using Compliance.Compilation;
using Compliance.Expressions;
using Compliance.Packs;

namespace Compliance.Benchmarks.Scalar;

/// <summary>
/// The library's own kernel made to trust doubles: what a double says of a limit is taken as it is, so that nothing is ever
/// left for exact arithmetic. The difference is what the exact path costs where it is not needed.
/// </summary>
internal static class PlainDoubles
{
    /// <summary>A pack ready to run in that way.</summary>
    public static CompiledPlan Compile(RulePack pack)
    {
        var plan = CompiledPlan.Compile(pack);
        foreach (var kind in pack.Vocabulary.Kinds)
        {
            foreach (var rule in plan.PlanFor(kind).Rules)
            {
                for (var i = 0; i < rule.Limits.Length; i++)
                    rule.Limits[i] = Trusting(rule, i);
            }
        }

        return plan;
    }

    private static RequirementNode Trusting(CompiledRule rule, int limit)
    {
        var requirement = rule.Rule.Requirement;
        return rule.Limits[limit] switch
        {
            FactThresholdNode fact => new FactThresholdNode(fact.Number, Trusting(fact.Limit), requirement, (Threshold)requirement.Limits[limit]),
            QuotientThresholdNode quotient => new QuotientThresholdNode(
                quotient.Dividend, quotient.Divisor, Trusting(quotient.Limit), requirement, (Threshold)requirement.Limits[limit]),
            var other => other,
        };
    }

    // What is not above is not more than the limit, and what is not below is not less: nothing lies between.
    private static DoubleLimit Trusting(in DoubleLimit limit)
    {
        var value = (limit.Below + limit.Above) / 2;
        return limit.Comparator switch
        {
            Comparator.AtMost or Comparator.MoreThan => new DoubleLimit(limit.Comparator, Math.BitIncrement(value), value, isPlain: false),
            Comparator.AtLeast or Comparator.LessThan => new DoubleLimit(limit.Comparator, value, Math.BitDecrement(value), isPlain: false),
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit.Comparator, "No rule of the pack asks for that."),
        };
    }
}
