using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using Compliance.Expressions;
using Compliance.Facts;

namespace Compliance.NRules;

/// <summary>
/// Writes conditions of a pack as expressions over <see cref="SubjectFacts"/>, with the names of facts and the values of the law,
/// as a host could write them. A condition has three values and an expression two, so each is written in one of two ways: that it
/// may hold, or that it holds for certain. Both go through and, or and not.
/// </summary>
/// <param name="kind">The kind of subject.</param>
/// <param name="subject">The subject, as the expressions name it.</param>
internal sealed class ConditionExpressions(SubjectKind kind, Expression subject)
{
    private static readonly Dictionary<string, System.Reflection.MethodInfo[]> _methods = typeof(FactTerm).GetMethods()
        .GroupBy(method => method.Name).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static readonly System.Reflection.MethodInfo _fact = typeof(SubjectFacts).GetMethod("get_Item")!;

    /// <summary>That a condition may hold, or that it holds for certain; null where there are no words for part of it.</summary>
    public Expression? Write(Condition condition, bool isCertain) => condition switch
    {
        MembershipCondition membership => Write(membership, isCertain),
        ComparisonCondition comparison => Compare(comparison.Left, comparison.Comparator, comparison.Right, isCertain),
        AllCondition all => Join(all.Operands, isCertain, Expression.AndAlso),
        AnyCondition any => Join(any.Operands, isCertain, Expression.OrElse),

        // What may not hold is what does not hold for certain.
        NotCondition not => Write(not.Operand, !isCertain) is { } operand ? Expression.Not(operand) : null,
        _ => null,
    };

    /// <summary>That a number may lie on one side of another, or does for certain; null where there are no words for part of it.</summary>
    public Expression? Compare(Measure left, Comparator comparator, Measure right, bool isCertain)
    {
        // A term stands on the left: 5 ≤ x is x ≥ 5.
        if (left is ConstantMeasure)
            return right is ConstantMeasure ? null : Compare(right, comparator.Mirrored(), left, isCertain);

        var receiver = Write(left);
        var limit = right is ConstantMeasure constant && Literal.Of(constant) is { } text ? Expression.Constant(text) : Write(right);
        return receiver is null || limit is null || receiver.Type != typeof(FactTerm)
            ? null
            : Call(receiver, (isCertain ? "Is" : "MayBe") + comparator, limit);
    }

    private MethodCallExpression? Write(MembershipCondition membership, bool isCertain)
    {
        var name = isCertain ? "Is" : "MayBe";
        if (Name(membership.Fact, membership.Slot) is not { } fact)
            return null;
        if (membership.Fact.Type == FactType.Boolean)
            return membership.Allowed is 1 or 2 ? Call(fact, name, Expression.Constant(membership.Allowed == 2)) : null;

        var choices = membership.Fact.Choices.Where((_, choice) => (membership.Allowed & (1UL << choice)) != 0).Select(choice => choice.Name).ToList();
        return choices.Count == 0 || choices.Exists(choice => choice.Split('|').Length > 1) ? null : Call(fact, name, Expression.Constant(string.Join(" | ", choices)));
    }

    private Expression? Write(Measure measure) => measure switch
    {
        FactMeasure fact => Name(fact.Fact, fact.Slot),
        ConstantMeasure { IsDate: false } constant => Expression.Constant(constant.Quantity),
        ArithmeticMeasure arithmetic when Write(arithmetic.Left) is { } left && Write(arithmetic.Right) is { } right
            && (left.Type == typeof(FactTerm) || right.Type == typeof(FactTerm)) => Combine(arithmetic.Operation, left, right),
        _ => null,
    };

    // A name that means another fact is none to go by.
    private MethodCallExpression? Name(Fact fact, int slot) => FactSlots.Of(kind, fact.Name) == slot ? Expression.Call(subject, _fact, Expression.Constant(fact.Name)) : null;

    private static BinaryExpression? Combine(ArithmeticOperator operation, Expression left, Expression right) => operation switch
    {
        ArithmeticOperator.Add => Expression.Add(left, right),
        ArithmeticOperator.Subtract => Expression.Subtract(left, right),
        ArithmeticOperator.Multiply => Expression.Multiply(left, right),
        ArithmeticOperator.Divide => Expression.Divide(left, right),
        _ => null,
    };

    private Expression? Join(IEnumerable<Condition> operands, bool isCertain, Func<Expression, Expression, Expression> join)
    {
        var written = operands.Select(operand => Write(operand, isCertain)).ToList();
        return written.Count == 0 || written.Contains(null) ? null : written.Aggregate((left, right) => join(left!, right!));
    }

    private static MethodCallExpression Call(Expression receiver, string method, Expression argument) => Expression.Call(
        receiver, Array.Find(_methods[method], one => one.GetParameters() is [var parameter] && parameter.ParameterType == argument.Type)!, argument);
}
