using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;

namespace Compliance.Authoring.Comparison.Vocabularies;

/// <summary>Writes expressions over the facts of another kind, matched by their names.</summary>
/// <param name="kind">The kind.</param>
/// <param name="unknown">Where the facts are named that it does not have; what is written then counts for nothing.</param>
internal sealed class ExpressionTranslation(SubjectKind kind, List<string> unknown)
{
    public Condition Translate(Condition condition) => condition.Match<Condition>(
        membership: Translate,
        comparison: comparison => new ComparisonCondition(Translate(comparison.Left), comparison.Comparator, Translate(comparison.Right), kind.Facts),
        all: all => new AllCondition([.. all.Operands.Select(Translate)]),
        any: any => new AnyCondition([.. any.Operands.Select(Translate)]),
        not: not => new NotCondition(Translate(not.Operand)));

    public Measure Translate(Measure measure) => measure.Match<Measure>(
        fact: Translate,
        constant: constant => constant,
        arithmetic: arithmetic => new ArithmeticMeasure(Translate(arithmetic.Left), arithmetic.Operation, Translate(arithmetic.Right)),
        shifted: shifted => new ShiftedDayMeasure(Translate(shifted.Day), Translate(shifted.Duration), shifted.IsLater),
        difference: difference => new DayDifferenceMeasure(Translate(difference.Later), Translate(difference.Earlier), difference.IsInMonths));

    public FactMeasure Translate(FactMeasure measure) => SlotOf(measure.Fact) is var slot && slot >= 0 ? new FactMeasure(kind.Facts[slot], slot) : measure;

    // The bits of a choice are those of its own list.
    private MembershipCondition Translate(MembershipCondition membership)
    {
        var slot = SlotOf(membership.Fact);
        if (slot < 0)
            return membership;

        var fact = kind.Facts[slot];
        if (fact.Type == FactType.Boolean)
            return new MembershipCondition(fact, slot, membership.Allowed);

        var allowed = 0UL;
        for (var bit = 0; bit < membership.Fact.Choices.Count; bit++)
        {
            if ((membership.Allowed & (1UL << bit)) != 0 && fact.Choices.ToList().FindIndex(choice => choice.Name == membership.Fact.Choices[bit].Name) is var place && place >= 0)
                allowed |= 1UL << place;
        }

        return new MembershipCondition(fact, slot, allowed);
    }

    private int SlotOf(Fact fact)
    {
        var slot = kind.SlotOf(fact.Name);
        if (slot < 0)
            unknown.Add(fact.Name);
        return slot;
    }
}
