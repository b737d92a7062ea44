using System;
using System.Linq.Expressions;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>Reads a call on a <see cref="FactTerm"/> back as the condition that it asks of one kind of subject; the reverse of <see cref="ConditionExpressions"/>.</summary>
internal static class TermReader
{
    /// <summary>Whether all of a call is literals and names of facts, so that it can be read.</summary>
    public static bool IsLiteral(MethodCallExpression call, Expression subject) =>
        call.Method.DeclaringType == typeof(FactTerm) && call.Object is { } receiver && ComparatorOf(call.Method.Name, out _, out _)
        && call.Arguments.Count == 1 && IsTerm(receiver, subject)
        && (call.Arguments[0] is ConstantExpression { Value: bool or string or Quantity } || (call.Arguments[0].Type == typeof(FactTerm) && IsTerm(call.Arguments[0], subject)));

    /// <summary>The condition of a call that <see cref="IsLiteral"/>; null where the kind has no such fact, so that the answer is no.</summary>
    /// <param name="call">The call.</param>
    /// <param name="kind">The kind of subject.</param>
    /// <param name="isCertain">Whether it is asked for certain, or whether it may be.</param>
    public static Condition? Read(MethodCallExpression call, KindQuestions kind, out bool isCertain)
    {
        ComparatorOf(call.Method.Name, out isCertain, out var comparator);
        if (comparator is null)
            return ReadMembership(call, kind);
        if (ReadMeasure(call.Object!, kind) is not { } left || ReadLimit(call.Arguments[0], left, kind) is not { } right)
            return null;
        return new ComparisonCondition(left, comparator.Value, right);
    }

    private static bool IsTerm(Expression term, Expression subject) => term switch
    {
        MethodCallExpression { Method.Name: "get_Item", Object: { } owner, Arguments: [ConstantExpression { Value: string }] } => owner == subject && typeof(SubjectFacts).IsAssignableFrom(subject.Type),
        ConstantExpression { Value: Quantity } => true,
        BinaryExpression { NodeType: ExpressionType.Add or ExpressionType.Subtract or ExpressionType.Multiply or ExpressionType.Divide } binary =>
            binary.Type == typeof(FactTerm) && IsTerm(binary.Left, subject) && IsTerm(binary.Right, subject),
        _ => false,
    };

    private static bool ComparatorOf(string method, out bool isCertain, out Comparator? comparator)
    {
        isCertain = !method.StartsWith("MayBe", StringComparison.Ordinal);
        comparator = null;
        var rest = method.StartsWith("MayBe", StringComparison.Ordinal) ? method.Substring(5)
            : method.StartsWith("Is", StringComparison.Ordinal) ? method.Substring(2) : null;
        if (rest is null)
            return false;
        if (rest.Length == 0)
            return true;

        comparator = rest switch
        {
            nameof(Comparator.AtMost) => Comparator.AtMost,
            nameof(Comparator.LessThan) => Comparator.LessThan,
            nameof(Comparator.AtLeast) => Comparator.AtLeast,
            nameof(Comparator.MoreThan) => Comparator.MoreThan,
            nameof(Comparator.EqualTo) => Comparator.EqualTo,
            _ => null,
        };
        return comparator is not null;
    }

    private static MembershipCondition? ReadMembership(MethodCallExpression call, KindQuestions kind)
    {
        var value = ((ConstantExpression)call.Arguments[0]).Value;
        if (call.Object is not MethodCallExpression || SlotOf(call.Object, kind) is not { } slot)
            return null;

        var fact = kind.Plan.Kind.Facts[slot];
        if (fact.IsRange || (fact.Type == FactType.Boolean) != (value is bool))
            return null;
        return new MembershipCondition(fact, slot, value is bool yes ? (yes ? 2UL : 1UL) : FactTerm.ChoicesOf(fact, (string)value!));
    }

    private static Measure? ReadMeasure(Expression term, KindQuestions kind) => term switch
    {
        ConstantExpression constant => new ConstantMeasure((Quantity)constant.Value!, isDate: false),
        BinaryExpression binary when ReadMeasure(binary.Left, kind) is { } left && ReadMeasure(binary.Right, kind) is { } right =>
            new ArithmeticMeasure(left, OperationOf(binary.NodeType), right),
        MethodCallExpression when SlotOf(term, kind) is { } slot && kind.Plan.Kind.Facts[slot] is { IsRange: true } fact => new FactMeasure(fact, slot),
        _ => null,
    };

    private static Measure? ReadLimit(Expression limit, Measure left, KindQuestions kind) => limit is ConstantExpression { Value: string text }
        ? FactTerm.LimitOf(text, left)
        : ReadMeasure(limit, kind);

    private static int? SlotOf(Expression term, KindQuestions kind)
    {
        var name = (string)((ConstantExpression)((MethodCallExpression)term).Arguments[0]).Value!;
        var slot = FactSlots.Of(kind.Plan.Kind, name);
        if (slot < 0)
            kind.Names.RequireFact(name, kind.Plan.Kind);
        return slot < 0 ? null : slot;
    }

    private static ArithmeticOperator OperationOf(ExpressionType type) => type switch
    {
        ExpressionType.Add => ArithmeticOperator.Add,
        ExpressionType.Subtract => ArithmeticOperator.Subtract,
        ExpressionType.Multiply => ArithmeticOperator.Multiply,
        _ => ArithmeticOperator.Divide,
    };
}
