using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;

namespace Compliance.Tests.Reference;

/// <summary>Answers an expression for a box of facts, part by part, as it is written.</summary>
internal sealed class Evaluator(ReferenceFacts facts)
{
    /// <summary>The box.</summary>
    public ReferenceFacts Facts => facts;

    public Span Measure(Expression expression) => expression switch
    {
        NumberExpression number => Span.Point(number.Value),
        FactExpression fact => facts.NumberAt(fact.Slot),
        NegatedExpression negated => -Measure(negated.Operand),
        ArithmeticExpression { Sign: "+" } sum => Measure(sum.Left) + Measure(sum.Right),
        ArithmeticExpression { Sign: "-" } difference => Measure(difference.Left) + -Measure(difference.Right),
        ArithmeticExpression { Sign: "*" } product => Measure(product.Left) * Measure(product.Right),
        LevelExpression level => level.Score.Level(this),
        ExtremeExpression { IsLeast: true } least => least.Operands.Select(Measure).Aggregate(Span.Lesser),
        ExtremeExpression greatest => -greatest.Operands.Select(operand => -Measure(operand)).Aggregate(Span.Lesser),
        ShiftedExpression shifted => ReferenceCalendar.Shift(Measure(shifted.Day), Measure(shifted.Duration), shifted.IsLater, shifted.IsInMonths),
        BetweenExpression between => ReferenceCalendar.Between(Measure(between.Later), Measure(between.Earlier), between.IsInMonths),
        AncestorExpression ancestor => Of(ancestor.Kind).Measure(ancestor.Fact),
        PartsExpression parts => PartsEvaluator.Evaluate(parts, facts).Span!,
        ArithmeticExpression quotient => Measure(quotient.Left) / Measure(quotient.Right),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    public Answer Evaluate(Expression expression) => expression switch
    {
        MemberExpression member => new Answer((facts.ChoicesAt(member.Slot) & member.Wanted) != 0, (facts.ChoicesAt(member.Slot) & ~member.Wanted) != 0),
        ComparisonExpression comparison => Compare(Measure(comparison.Left), comparison.Sign, Measure(comparison.Right)),
        NotExpression not => Evaluate(not.Operand).Not(),
        AncestorExpression ancestor => Of(ancestor.Kind).Evaluate(ancestor.Fact),
        AtLeastExpression some => AtLeast(some.Count, [.. some.Operands.Select(Evaluate)]),
        ChainExpression { Word: "and" } all => Answer.All([.. all.Operands.Select(Evaluate)]),
        ChainExpression any => Answer.Any([.. any.Operands.Select(Evaluate)]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    /// <summary>Whether there is what an expression measures: an average of no parts is not there.</summary>
    public Answer Exists(Expression expression) => expression switch
    {
        PartsExpression parts => PartsEvaluator.Evaluate(parts, facts).Exists,
        NegatedExpression negated => Exists(negated.Operand),
        ArithmeticExpression arithmetic => Answer.All([Exists(arithmetic.Left), Exists(arithmetic.Right)]),
        _ => Answer.Yes,
    };

    private Evaluator Of(SubjectKind kind) => new(facts.AncestorOf(kind));

    private static Answer AtLeast(int count, IReadOnlyList<Answer> answers) =>
        new(answers.Count(one => one.MayBeYes) >= count, answers.Count(one => one.IsYes) < count);

    public static Answer Compare(Span left, string sign, Span right)
    {
        var below = left.MayBeBelow(right);
        var equal = left.MayEqual(right);
        var above = right.MayBeBelow(left);
        return sign switch
        {
            "<" => new Answer(below, equal || above),
            "<=" => new Answer(below || equal, above),
            ">" => new Answer(above, equal || below),
            ">=" => new Answer(above || equal, below),
            "=" => new Answer(equal, below || above),
            "!=" => new Answer(below || above, equal),
            _ => throw new ArgumentOutOfRangeException(nameof(sign)),
        };
    }

    /// <summary>The slots of the facts that leave a condition open: what is settled needs nothing, nor does anything in it.</summary>
    public IEnumerable<int> Open(Expression condition)
    {
        if (!Evaluate(condition).IsOpen)
            return [];

        return condition switch
        {
            NotExpression not => Open(not.Operand),
            ChainExpression chain => chain.Operands.SelectMany(Open),
            AtLeastExpression some => some.Operands.SelectMany(Open),
            _ => Unknown(condition),
        };
    }

    /// <summary>The slots of the facts in an expression that are not known, in the order of the text.</summary>
    public IEnumerable<int> Unknown(Expression expression) => SlotsOf(expression).Where(slot => !facts.IsKnown(slot)).Distinct();

    public static IEnumerable<int> SlotsOf(Expression expression) => expression switch
    {
        FactExpression fact => [fact.Slot],
        MemberExpression member => [member.Slot],
        NegatedExpression negated => SlotsOf(negated.Operand),
        ExtremeExpression extreme => extreme.Operands.SelectMany(SlotsOf),
        ShiftedExpression shifted => SlotsOf(shifted.Day).Concat(SlotsOf(shifted.Duration)),
        BetweenExpression between => SlotsOf(between.Later).Concat(SlotsOf(between.Earlier)),
        NotExpression not => SlotsOf(not.Operand),
        ArithmeticExpression arithmetic => SlotsOf(arithmetic.Left).Concat(SlotsOf(arithmetic.Right)),
        ComparisonExpression comparison => SlotsOf(comparison.Left).Concat(SlotsOf(comparison.Right)),
        ChainExpression chain => chain.Operands.SelectMany(SlotsOf),
        AtLeastExpression some => some.Operands.SelectMany(SlotsOf),
        LevelExpression level => level.Score.Slots,
        _ => [],
    };

    public static IEnumerable<ComparisonExpression> ComparisonsIn(Expression expression) => expression switch
    {
        ComparisonExpression comparison => [comparison],
        NotExpression not => ComparisonsIn(not.Operand),
        ChainExpression chain => chain.Operands.SelectMany(ComparisonsIn),
        AtLeastExpression some => some.Operands.SelectMany(ComparisonsIn),
        _ => [],
    };
}
