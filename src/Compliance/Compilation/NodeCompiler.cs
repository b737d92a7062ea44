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
    /// <summary>A condition as all of its parts, so that whoever evaluates it knows its form.</summary>
    public JunctionNode CompileAll(Condition condition) => Compile(condition) switch
    {
        JunctionNode { IsAll: true } all => all,
        var other => new JunctionNode(isAll: true, [], [other]),
    };

    // What is not (a and b) is (not a) or (not b), in three values too: negations end at the tests.
    public ConditionNode Compile(Condition condition, bool isNegated = false) => condition.Match<ConditionNode>(
        membership: membership => new JunctionNode(isAll: true, [Negate(SetTest.Of(membership, kind.Layout), isNegated)], []),
        comparison: comparison => isNegated ? new NotNode(CompileComparison(comparison)) : CompileComparison(comparison),
        all: all => Join(all.Operands.Select(operand => Compile(operand, isNegated)), isAll: !isNegated),
        any: any => Join(any.Operands.Select(operand => Compile(operand, isNegated)), isAll: isNegated),
        not: not => Compile(not.Operand, !isNegated),
        rows: rows => Negate(new RowsNode(rows, new RowFinder(rows.Rows, kind.Layout)), isNegated),
        atLeast: atLeast => Negate(new AtLeastNode([.. atLeast.Operands.Select(operand => Compile(operand))], atLeast), isNegated));

    public RequirementNode Compile(Requirement requirement, Limit limit) => requirement.Match<RequirementNode>(
        number: number => limit switch
        {
            LimitTable table => CompileTable(number, table),
            RelativeLimit relative => CompileRelative(number, relative),
            _ => CompileThreshold(number, (Threshold)limit),
        },
        condition: condition => new ConditionRequirementNode(CompileAll(condition.Condition)),
        deadline: deadline => new ExactNode(deadline, limit),
        aggregate: aggregate => new ExactNode(aggregate, limit),
        bound: bound => new BoundNode(kind.Layout[bound.Day.Slot].Index, [.. bound.Inner.Limits.Select(own => Compile(bound.Inner, own))], bound));

    private static ConditionNode Negate(ConditionNode node, bool isNegated) => isNegated ? new NotNode(node) : node;

    private static SetTest Negate(SetTest test, bool isNegated) => isNegated ? test.Negated : test;

    // The tests among the operands, and those of operands of the same form, are asked together.
    private static ConditionNode Join(IEnumerable<ConditionNode> operands, bool isAll)
    {
        var tests = new List<SetTest>();
        var others = new List<ConditionNode>();
        foreach (var operand in operands)
        {
            // A single test is all of one, and any of one.
            if (operand is JunctionNode { Operands.Length: 0 } junction && (junction.IsAll == isAll || junction.Tests.Length == 1))
            {
                foreach (var test in junction.Tests)
                    tests.Add(test);
            }
            else
            {
                others.Add(operand);
            }
        }

        return tests.Count == 0 && others.Count == 1 ? others[0] : new JunctionNode(isAll, tests.ToArray(), [.. others]);
    }

    // Rows that ask the same share what is asked.
    private TableNode CompileTable(NumberRequirement number, LimitTable table)
    {
        var shared = new Dictionary<(Comparator, Rational), RequirementNode>();
        var rows = new RequirementNode[table.Limits.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            var limit = table.Limits[row];
            var key = (limit.Comparator, limit.Value.Value * limit.Value.Unit.Scale);
            if (!shared.TryGetValue(key, out var node))
                shared.Add(key, node = CompileThreshold(number, limit));
            rows[row] = node;
        }

        return new TableNode(new RowFinder(table.Rows, kind.Layout), rows, number, table);
    }

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

    private RelativeNode CompileRelative(NumberRequirement number, RelativeLimit limit)
    {
        var measure = Compile(number.Measure);
        return new RelativeNode(measure, InScale(Compile(limit.Value), measure.Scale), number, limit);
    }

    // Which numbers a quotient of two facts divides, where neither can be negative.
    private (int Dividend, int Divisor)? OfFacts(Measure measure) =>
        measure is ArithmeticMeasure { Operation: ArithmeticOperator.Divide, Left: FactMeasure left, Right: FactMeasure right }
        && IsNeverNegative(left.Fact) && IsNeverNegative(right.Fact)
            ? (kind.Layout[left.Slot].Index, kind.Layout[right.Slot].Index)
            : null;

    private static bool IsNeverNegative(Fact fact) => fact.Domain.Lower.Value is { Sign: >= 0 };

    private ConditionNode CompileComparison(ComparisonCondition comparison)
    {
        var left = Compile(comparison.Left);
        if (left is FactNode fact && comparison.Right is ConstantMeasure { Quantity: var constant })
            return new FactComparisonNode(fact.Number, DoubleLimit.OfFact(comparison.Comparator, constant.Value * constant.Unit.Scale / left.Scale), comparison);

        return new ComparisonNode(left, comparison.Comparator, InScale(Compile(comparison.Right), left.Scale), comparison);
    }

    private MeasureNode Compile(Measure measure) => measure.Match(
        fact: fact => new FactNode(kind.Layout[fact.Slot].Index, fact.Fact.Unit.Scale),
        constant: constant => new ConstantNode(constant.Quantity.Value, constant.Quantity.Unit.Scale),
        arithmetic: Compile,
        shifted: shifted => new ExactMeasureNode(shifted),
        difference: difference => new ExactMeasureNode(difference),
        level: level => new LevelNode(level));

    private MeasureNode Compile(ArithmeticMeasure arithmetic)
    {
        var left = Compile(arithmetic.Left);
        var right = Compile(arithmetic.Right);
        return arithmetic.Operation switch
        {
            ArithmeticOperator.Add => new SumNode(left, InScale(right, left.Scale)),
            ArithmeticOperator.Subtract => new DifferenceNode(left, InScale(right, left.Scale)),
            ArithmeticOperator.Multiply => new ProductNode(left, right, left.Scale * right.Scale),
            ArithmeticOperator.Divide => new QuotientNode(left, right),
            ArithmeticOperator.Least => new LeastNode(left, InScale(right, left.Scale)),
            _ => new GreatestNode(left, InScale(right, left.Scale)),
        };
    }

    private static MeasureNode InScale(MeasureNode node, Rational scale) => node.Scale == scale
        ? node
        : new ProductNode(node, new ConstantNode(node.Scale / scale, Rational.One), scale);
}
