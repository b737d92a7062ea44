using System;
using System.Linq;
using System.Linq.Expressions;
using NRules.Extensibility;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>
/// Compiles the pack's expressions without generating code, which takes most of the time until the first verdict and is not
/// possible everywhere. Whatever has another shape, most of a host's rules for one, goes to another compiler.
/// </summary>
internal sealed class PackExpressionCompiler(IExpressionCompiler others) : IExpressionCompiler
{
    /// <inheritdoc/>
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate
    {
        // The types that NRules asks for are its own, but take the interfaces they implement just as well.
        return Direct(expression) as TDelegate ?? others.Compile(expression);
    }

    private static Delegate? Direct(LambdaExpression expression)
    {
        if (expression.Body is not BlockExpression { Expressions: [.., var body] } block)
            return null;
        if (expression.ReturnType == typeof(void))
            return PackActions.Find(body);
        if (block.Variables.Count == 0 || !typeof(SubjectFacts).IsAssignableFrom(block.Variables[0].Type))
            return null;

        var subject = block.Variables[0];
        if (expression.ReturnType == typeof(object))
            return Finding(body, subject);
        return expression.Parameters.Count == 1 && typeof(IFact).IsAssignableFrom(expression.Parameters[0].Type) && ConditionDelegates.Of(body, subject) is { } condition
            ? new Func<IFact, bool>(fact => condition((SubjectFacts)fact.Value!))
            : null;
    }

    // What tells whether a finding is another than before.
    private static Func<ITuple, object?>? Finding(Expression body, ParameterExpression subject)
    {
        if (body is not UnaryExpression { Operand: MethodCallExpression { Method.Name: nameof(SubjectFacts.FindingOf), Arguments: [ConstantExpression { Value: string rule }] } call } || call.Object != subject)
            return null;

        var place = new RulePlace(rule);
        return tuple => place.FindingOf((SubjectFacts)tuple.Facts.First().Value!);
    }
}
