using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>Turns checked expressions and requirements into nodes that run over rows of numbers of one kind of subject.</summary>
internal sealed class NodeCompiler(SubjectKind kind)
{
    public ConditionNode Compile(Condition condition, bool isNegated = false)
    {
        // What is not (a and b) is (not a) or (not b), in three values too: negations end at the tests.
        switch (condition)
        {
            case MembershipCondition membership:
                var test = SetTest.Of(membership, kind.Layout);
                return new AllTestsNode([isNegated ? test.Negated : test]);
            case AllCondition all:
                return Join(all.Operands.Select(operand => Compile(operand, isNegated)), isAll: !isNegated);
            case AnyCondition any:
                return Join(any.Operands.Select(operand => Compile(operand, isNegated)), isAll: isNegated);
            case NotCondition not:
                return Compile(not.Operand, !isNegated);
            case ComparisonCondition comparison:
                var node = CompileComparison(comparison);
                return isNegated ? new NotNode(node) : node;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition));
        }
    }

    public RequirementNode Compile(Requirement requirement, Limit limit) => requirement switch
    {
        NumberRequirement number => CompileThreshold(number, (Threshold)limit),
        ConditionRequirement condition => new ConditionRequirementNode(Compile(condition.Condition)),
        DeadlineRequirement or AggregateRequirement => new ExactNode(requirement, limit),
        _ => throw new ArgumentOutOfRangeException(nameof(requirement)),
    };

    // The tests among the operands become one node, which is evaluated first.
    private static ConditionNode Join(IEnumerable<ConditionNode> operands, bool isAll)
    {
        var nodes = operands.ToList();
        var tests = nodes.SelectMany(node => TestsOf(node, isAll)).ToArray();
        var others = nodes.Where(node => TestsOf(node, isAll).Length == 0).ToList();
        if (tests.Length > 0)
            others.Insert(0, isAll ? new AllTestsNode(tests) : new AnyTestNode(tests));
        if (others.Count == 1)
            return others[0];
        return isAll ? new AllNode([.. others]) : new AnyNode([.. others]);
    }

    // A single test is all of one, and any of one.
    private static SetTest[] TestsOf(ConditionNode node, bool isAll) => node switch
    {
        AllTestsNode all when isAll || all.Tests.Length == 1 => all.Tests,
        AnyTestNode any when !isAll => any.Tests,
        _ => [],
    };

    private RequirementNode CompileThreshold(NumberRequirement number, Threshold threshold)
    {
        var measure = Compile(number.Measure);
        var limit = threshold.Value.Value * threshold.Value.Unit.Scale / measure.Scale;
        if (measure is FactNode fact)
            return new FactThresholdNode(fact.Number, DoubleLimit.OfFact(threshold.Comparator, limit), number, threshold);
        if (OfFacts(number.Measure) is var (dividend, divisor) && DoubleLimit.OfQuotient(threshold.Comparator, limit) is { } quotientLimit)
            return new QuotientThresholdNode(dividend, divisor, quotientLimit, number, threshold);

        var rounded = limit.ToSafeDouble();
        return new ThresholdNode(measure, Enclosure.Rounded(rounded, rounded), number, threshold);
    }

    // Which numbers a quotient of two facts divides, where neither can be negative.
    private (int Dividend, int Divisor)? OfFacts(Measure measure) =>
        measure is ArithmeticMeasure { Operation: ArithmeticOperator.Divide, Left: FactMeasure left, Right: FactMeasure right }
        && IsNeverNegative(left.Fact) && IsNeverNegative(right.Fact)
            ? (kind.Layout[left.Slot].Index, kind.Layout[right.Slot].Index)
            : null;

    private static bool IsNeverNegative(Fact fact) => fact.Domain.Lower.Value is { Sign: >= 0 };

    private ComparisonNode CompileComparison(ComparisonCondition comparison)
    {
        var left = Compile(comparison.Left);
        return new ComparisonNode(left, comparison.Comparator, InScale(Compile(comparison.Right), left.Scale), comparison);
    }

    private MeasureNode Compile(Measure measure) => measure switch
    {
        FactMeasure fact => new FactNode(kind.Layout[fact.Slot].Index, fact.Fact.Unit.Scale),
        ConstantMeasure constant => new ConstantNode(constant.Quantity.Value, constant.Quantity.Unit.Scale),
        ArithmeticMeasure arithmetic => Compile(arithmetic),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    private MeasureNode Compile(ArithmeticMeasure arithmetic)
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
