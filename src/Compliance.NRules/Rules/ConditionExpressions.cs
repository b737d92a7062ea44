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
internal static class ConditionExpressions
{
    private static readonly Dictionary<string, System.Reflection.MethodInfo[]> _methods = typeof(FactTerm).GetMethods()
        .GroupBy(method => method.Name).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static readonly System.Reflection.MethodInfo _fact = typeof(SubjectFacts).GetMethod("get_Item")!;

    /// <summary>That a condition may hold, or that it holds for certain; null where there are no words for part of it.</summary>
    public static Expression? Write(Condition condition, bool isCertain, Expression subject) => condition switch
    {
        MembershipCondition membership => Write(membership, isCertain, subject),
        ComparisonCondition comparison => Compare(comparison.Left, comparison.Comparator, comparison.Right, isCertain, subject),
        AllCondition all => Join(all.Operands, isCertain, subject, Expression.AndAlso),
        AnyCondition any => Join(any.Operands, isCertain, subject, Expression.OrElse),

        // What may not hold is what does not hold for certain.
        NotCondition not => Write(not.Operand, !isCertain, subject) is { } operand ? Expression.Not(operand) : null,
        _ => null,
    };

    /// <summary>That a number may lie on one side of another, or does for certain; null where there are no words for part of it.</summary>
    public static Expression? Compare(Measure left, Comparator comparator, Measure right, bool isCertain, Expression subject)
    {
        // A term stands on the left: 5 ≤ x is x ≥ 5.
        if (left is ConstantMeasure)
            return right is ConstantMeasure ? null : Compare(right, Mirrored(comparator), left, isCertain, subject);

        var receiver = Write(left, subject);
        var limit = right is ConstantMeasure constant && Literal.Of(constant) is { } text ? Expression.Constant(text) : Write(right, subject);
        return receiver is null || limit is null || receiver.Type != typeof(FactTerm)
            ? null
            : Call(receiver, (isCertain ? "Is" : "MayBe") + comparator, limit);
    }

    private static MethodCallExpression? Write(MembershipCondition membership, bool isCertain, Expression subject)
    {
        var name = isCertain ? "Is" : "MayBe";
        var fact = Expression.Call(subject, _fact, Expression.Constant(membership.Fact.Name));
        if (membership.Fact.Type == FactType.Boolean)
            return membership.Allowed is 1 or 2 ? Call(fact, name, Expression.Constant(membership.Allowed == 2)) : null;

        var choices = membership.Fact.Choices.Where((_, choice) => (membership.Allowed & (1UL << choice)) != 0).Select(choice => choice.Name).ToList();
        return choices.Count == 0 || choices.Exists(choice => choice.Contains("|")) ? null : Call(fact, name, Expression.Constant(string.Join(" | ", choices)));
    }

    private static Expression? Write(Measure measure, Expression subject) => measure switch
    {
        FactMeasure fact => Expression.Call(subject, _fact, Expression.Constant(fact.Fact.Name)),
        ConstantMeasure { IsDate: false } constant => Expression.Constant(constant.Quantity),
        ArithmeticMeasure arithmetic when Write(arithmetic.Left, subject) is { } left && Write(arithmetic.Right, subject) is { } right
            && (left.Type == typeof(FactTerm) || right.Type == typeof(FactTerm)) => Combine(arithmetic.Operation, left, right),
        _ => null,
    };

    private static BinaryExpression? Combine(ArithmeticOperator operation, Expression left, Expression right) => operation switch
    {
        ArithmeticOperator.Add => Expression.Add(left, right),
        ArithmeticOperator.Subtract => Expression.Subtract(left, right),
        ArithmeticOperator.Multiply => Expression.Multiply(left, right),
        ArithmeticOperator.Divide => Expression.Divide(left, right),
        _ => null,
    };

    private static Expression? Join(IEnumerable<Condition> operands, bool isCertain, Expression subject, Func<Expression, Expression, Expression> join)
    {
        var written = operands.Select(operand => Write(operand, isCertain, subject)).ToList();
        return written.Count == 0 || written.Contains(null) ? null : written.Aggregate((left, right) => join(left!, right!));
    }

    private static MethodCallExpression Call(Expression receiver, string method, Expression argument) => Expression.Call(
        receiver, Array.Find(_methods[method], one => one.GetParameters() is [var parameter] && parameter.ParameterType == argument.Type)!, argument);

    /// <summary>The comparator with its sides the other way round.</summary>
    public static Comparator Mirrored(Comparator comparator) => comparator switch
    {
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.LessThan => Comparator.MoreThan,
        Comparator.MoreThan => Comparator.LessThan,
        _ => comparator,
    };
}
