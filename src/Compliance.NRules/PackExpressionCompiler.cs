using System;
using System.Linq;
using System.Linq.Expressions;
using NRules.Extensibility;
using NRules.RuleModel;

namespace Compliance.NRules;

/// <summary>
/// Compiles the pack's expressions without generating code. NRules makes a dynamic method of every expression, which takes
/// most of the time until the first verdict; each of the pack's is one call on a test, so a delegate to that does. Whatever
/// else there is, a host's rules for one, is compiled as ever.
/// </summary>
internal sealed class PackExpressionCompiler : IExpressionCompiler
{
    /// <inheritdoc/>
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate
    {
        // The types that NRules asks for are its own, but take the interfaces they implement just as well.
        return TestFinder.Find(expression) is { } test && (Condition(test) as TDelegate ?? Action(test) as TDelegate) is { } direct
            ? direct
            : expression.Compile();
    }

    private static Delegate Condition(Test test) => new Func<IFact, bool>(fact => test.Holds((Candidate)fact.Value!));

    private static Delegate? Action(Test test) => test is RuleTest rule
        ? new Action<IContext, ITuple>((_, tuple) => rule.Record((Candidate)tuple.Facts.First().Value!))
        : null;

    private sealed class TestFinder : ExpressionVisitor
    {
        private Test? _found;

        public static Test? Find(Expression expression)
        {
            var finder = new TestFinder();
            finder.Visit(expression);
            return finder._found;
        }

        protected override Expression VisitConstant(ConstantExpression node)
        {
            _found ??= node.Value as Test;
            return node;
        }
    }
}
