using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Benchmarks.Translation;

/// <summary>Turns a pack's rules into predicates that any engine can be asked. What cannot be said in them is refused, never left out.</summary>
/// <param name="kind">The kind of subject.</param>
/// <param name="unitOf">The unit that a fact's numbers are held in.</param>
internal sealed class RuleTranslator(SubjectKind kind, Func<Fact, Unit> unitOf)
{
    /// <summary>The rules of a pack for the kind, by the limits in force on a day.</summary>
    public IReadOnlyList<RuleQuestions> Translate(RulePack pack, CalendarDate on) => [.. pack.Rules.Where(rule => rule.Subject == kind).Select(rule => Translate(rule, on))];

    private RuleQuestions Translate(Rule rule, CalendarDate on)
    {
        var limit = rule.Requirement.InForce(on);
        return new RuleQuestions(
            rule,
            limit,
            rule.When is null ? Question.Yes : Translate(rule.When),
            limit is null ? null : Translate(rule.Requirement, limit),
            limit is not null && rule.Requirement is NumberRequirement number ? Translate(number.Measure) : null);
    }

    private Question Translate(Requirement requirement, Limit limit) => requirement switch
    {
        ConditionRequirement condition => Translate(condition.Condition),
        NumberRequirement number => Compare(number.Measure, ((Threshold)limit).Comparator, ((Threshold)limit).BaseValue.Lower.Value!.Value),
        _ => throw Refuse(requirement),
    };

    private Question Translate(Condition condition) => condition switch
    {
        MembershipCondition membership => new(Within(membership.Fact, membership.Allowed), Within(membership.Fact, ~membership.Allowed)),
        AllCondition all => All([.. all.Operands.Select(Translate)]),
        AnyCondition any => All([.. any.Operands.Select(operand => Translate(operand).Not())]).Not(),
        NotCondition not => Translate(not.Operand).Not(),
        ComparisonCondition { Right: ConstantMeasure { IsDate: false } right } comparison =>
            Compare(comparison.Left, comparison.Comparator, right.Quantity.Value * right.Quantity.Unit.Scale),
        _ => throw Refuse(condition),
    };

    private static Question All(IReadOnlyList<Question> operands) =>
        new(AllOf.Of(operands.Select(operand => operand.Always)), AnyOf.Of(operands.Select(operand => operand.Never)));

    private static Within Within(Fact fact, ulong allowed) => new(fact, allowed & ((ChoiceSet)fact.DomainValues).Members);

    // A quotient is on one side of a limit where its dividend is on that side of the limit times its divisor: no division, so exact.
    private Question Compare(Measure measure, Comparator comparator, Rational limit)
    {
        var ratio = Translate(measure);
        var fraction = limit / ratio.Scale;
        var (right, left) = (Rational.Of(fraction.Numerator), Rational.Of(fraction.Denominator));
        if (ratio.Divisor is not null && fraction.Sign <= 0)
            throw new NotSupportedException("A quotient is compared with a limit above 0 only.");

        var low = new End(ratio.Dividend, IsUpper: false, left);
        var high = new End(ratio.Dividend, IsUpper: true, left);
        var least = ratio.Divisor is { } divisor ? new End(divisor, IsUpper: false, right) : End.Number(right);
        var most = least with { IsUpper = true };
        return comparator switch
        {
            Comparator.AtMost => new(NotAbove(high, least), Below(most, low)),
            Comparator.LessThan => new(Below(high, least), NotAbove(most, low)),
            Comparator.AtLeast => new(NotAbove(most, low), Below(high, least)),
            Comparator.MoreThan => new(Below(most, low), NotAbove(high, least)),
            _ => new(AllOf.Of([NotAbove(high, least), NotAbove(most, low)]), AnyOf.Of([Below(high, least), Below(most, low)])),
        };
    }

    private static Order NotAbove(End upper, End lower) => new(upper, OrEqual: true, lower);

    // At the same number it is below all the same where one of the two ends does not belong to its interval.
    private Predicate Below(End upper, End lower)
    {
        var open = new[] { IsOpen(upper), IsOpen(lower) }.OfType<Predicate>().ToList();
        var below = new Order(upper, OrEqual: false, lower);
        return open.Count == 0 ? below : AnyOf.Of([below, AllOf.Of([NotAbove(upper, lower), AnyOf.Of(open)])]);
    }

    // What is stated is closed and lies in the domain: an end is open only where it is the domain's and that is open.
    private Order? IsOpen(End end)
    {
        if (end.Fact is not { } fact || (end.IsUpper ? fact.Domain.Upper : fact.Domain.Lower) is not { Value: { } value, IsClosed: false })
            return null;

        var itself = end with { Factor = Rational.One };
        var domain = End.Number(fact.Unit.Convert(value, unitOf(fact)));
        return end.IsUpper ? NotAbove(domain, itself) : NotAbove(itself, domain);
    }

    private Ratio Translate(Measure measure) => measure switch
    {
        FactMeasure { IsDate: false } fact => new(fact.Fact, null, unitOf(fact.Fact).Scale),
        ArithmeticMeasure { Operation: ArithmeticOperator.Divide, Left: FactMeasure left, Right: FactMeasure right } =>
            new(NotNegative(left.Fact), NotNegative(right.Fact), unitOf(left.Fact).Scale / unitOf(right.Fact).Scale),
        _ => throw Refuse(measure),
    };

    private static Fact NotNegative(Fact fact) => fact.Domain.Lower.Value is { Sign: >= 0 }
        ? fact
        : throw new NotSupportedException($"{fact.Name} may be negative: a quotient of it is not translated.");

    private static NotSupportedException Refuse(object construct) => new($"The rules have a {construct.GetType().Name} that is not translated for other engines.");
}
