using System;
using System.Linq;
using Compliance.Benchmarks.Translation;
using Compliance.Descriptors;
using Compliance.Values;

namespace Compliance.Benchmarks.Tests;

/// <summary>What a translated rule says of a subject, by the plainest reading of its predicates, exactly.</summary>
internal static class Predicates
{
    public static Verdict Evaluate(RuleQuestions rule, Subject subject)
    {
        if (Holds(rule.Applies.Never, subject))
            return Verdict.NotApplicable;
        if (rule.Holds is null)
            return Verdict.Upcoming;
        if (Holds(rule.Holds.Always, subject))
            return Verdict.Pass;
        return Holds(rule.Applies.Always, subject) && Holds(rule.Holds.Never, subject) ? Verdict.Fail : Verdict.Undetermined;
    }

    private static bool Holds(Predicate predicate, Subject subject) => predicate switch
    {
        AllOf all => all.Operands.All(operand => Holds(operand, subject)),
        AnyOf any => any.Operands.Any(operand => Holds(operand, subject)),
        Within within => (subject.MembersOf(subject.Kind.SlotOf(within.Fact.Name)) & ~within.Allowed) == 0,
        Order order => Value(order.Left, subject) is { } left && Value(order.Right, subject) is { } right && (order.OrEqual ? left <= right : left < right),
        _ => throw new ArgumentOutOfRangeException(nameof(predicate)),
    };

    private static Rational? Value(End end, Subject subject)
    {
        if (end.Fact is null)
            return end.Factor;

        var range = subject.RangeOf(subject.Kind.SlotOf(end.Fact.Name));
        return (end.IsUpper ? range.Upper : range.Lower).Value * end.Factor;
    }
}
