using System;
using System.Linq.Expressions;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>
/// Makes delegates of conditions over <see cref="SubjectFacts"/> without generating code: of the few shapes that the pack's rules
/// are made of, and a host's that are written like them.
/// </summary>
internal static class ConditionDelegates
{
    /// <summary>The delegate of a condition; null where it has any other shape.</summary>
    public static Func<SubjectFacts, bool>? Of(Expression condition, ParameterExpression subject) => condition switch
    {
        UnaryExpression { NodeType: ExpressionType.Not } not when Of(not.Operand, subject) is { } operand => facts => !operand(facts),
        BinaryExpression { NodeType: ExpressionType.AndAlso } both when Of(both.Left, subject) is { } left && Of(both.Right, subject) is { } right => facts => left(facts) && right(facts),
        BinaryExpression { NodeType: ExpressionType.OrElse } either when Of(either.Left, subject) is { } left && Of(either.Right, subject) is { } right => facts => left(facts) || right(facts),
        BinaryExpression { NodeType: ExpressionType.Equal, Right: ConstantExpression { Value: string kind } } equal when Is(equal.Left, subject, nameof(SubjectFacts.Kind)) => facts => facts.Kind == kind,
        BinaryExpression { NodeType: ExpressionType.GreaterThanOrEqual, Right: ConstantExpression { Value: CalendarDate day } } since when Is(since.Left, subject, nameof(SubjectFacts.Day)) => facts => facts.Day >= day,
        MethodCallExpression { Method.Name: nameof(SubjectFacts.DoesNotPass), Object: { } owner, Arguments: [ConstantExpression { Value: string rule }] } when owner == subject => new RulePlace(rule).DoesNotPass,
        MethodCallExpression call when TermReader.IsLiteral(call, subject) => new TermTest(call).Holds,
        _ => null,
    };

    private static bool Is(Expression expression, ParameterExpression subject, string property) =>
        expression is MemberExpression member && member.Expression == subject && member.Member.Name == property;
}
