using System;
using System.Linq;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>Turns checked expressions and requirements into nodes that run over rows of numbers.</summary>
internal static class NodeCompiler
{
    public static ConditionNode Compile(Condition condition) => condition switch
    {
        MembershipCondition membership => new MembershipNode(membership.Slot, membership.Allowed),
        AllCondition all => new AllNode([.. all.Operands.Select(Compile)]),
        AnyCondition any => new AnyNode([.. any.Operands.Select(Compile)]),
        NotCondition not => new NotNode(Compile(not.Operand)),
        ComparisonCondition comparison => CompileComparison(comparison),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    public static RequirementNode Compile(Requirement requirement, Limit limit) => requirement switch
    {
        NumberRequirement number => CompileThreshold(number, (Threshold)limit),
        ConditionRequirement condition => new ConditionRequirementNode(Compile(condition.Condition)),
        DeadlineRequirement or AggregateRequirement => new ExactNode(requirement, limit),
        _ => throw new ArgumentOutOfRangeException(nameof(requirement)),
    };

    private static RequirementNode CompileThreshold(NumberRequirement number, Threshold threshold)
    {
        var measure = Compile(number.Measure);
        var limit = (threshold.Value.Value * threshold.Value.Unit.Scale / measure.Scale).ToSafeDouble();
        return measure is FactNode fact
            ? new FactThresholdNode(fact.Slot, limit, number, threshold)
            : new ThresholdNode(measure, Enclosure.Rounded(limit, limit), number, threshold);
    }

    private static ComparisonNode CompileComparison(ComparisonCondition comparison)
    {
        var left = Compile(comparison.Left);
        return new ComparisonNode(left, comparison.Comparator, InScale(Compile(comparison.Right), left.Scale), comparison);
    }

    private static MeasureNode Compile(Measure measure) => measure switch
    {
        FactMeasure fact => new FactNode(fact.Slot, fact.Fact.Unit.Scale),
        ConstantMeasure constant => new ConstantNode(constant.Quantity.Value, constant.Quantity.Unit.Scale),
        ArithmeticMeasure arithmetic => Compile(arithmetic),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    private static MeasureNode Compile(ArithmeticMeasure arithmetic)
    {
        var left = Compile(arithmetic.Left);
        var right = Compile(arithmetic.Right);
        return arithmetic.Operation switch
        {
            ArithmeticOperator.Add => new SumNode(left, InScale(right, left.Scale)),
            ArithmeticOperator.Subtract => new DifferenceNode(left, InScale(right, left.Scale)),
            ArithmeticOperator.Multiply => new ProductNode(left, right, left.Scale * right.Scale),
            _ => new QuotientNode(left, right),
        };
    }

    private static MeasureNode InScale(MeasureNode node, Rational scale) => node.Scale == scale
        ? node
        : new ProductNode(node, new ConstantNode(node.Scale / scale, Rational.One), scale);
}
