using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Solving;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Authoring.Testing.Coverage;

/// <summary>An atom of a condition: a membership or a comparison, which <c>and</c>, <c>or</c> and <c>not</c> join to the whole.</summary>
/// <param name="Atom">The atom.</param>
/// <param name="WhereTrue">The whole condition with the atom held true.</param>
/// <param name="WhereFalse">The whole condition with the atom held false.</param>
internal sealed record ConditionAtom(Condition Atom, Condition WhereTrue, Condition WhereFalse)
{
    /// <summary>Every atom of a condition, in the order of the text.</summary>
    public static IEnumerable<ConditionAtom> Of(Condition condition) => Leaves(condition)
        .Select(atom => new ConditionAtom(atom, Replace(condition, atom, RuleConditions.Always), Replace(condition, atom, RuleConditions.Never)));

    /// <summary>That the atom has a value, and that the whole would be another with the other value.</summary>
    public Condition Decides(bool value) => RuleConditions.All(
        value ? Atom : RuleConditions.Not(Atom),
        RuleConditions.Any(RuleConditions.All(WhereTrue, RuleConditions.Not(WhereFalse)), RuleConditions.All(RuleConditions.Not(WhereTrue), WhereFalse)));

    /// <summary>Whether it does so over a whole box.</summary>
    public bool IsDecisive(IFactValues box, bool value) =>
        Atom.Evaluate(box) == (value ? Truth.True : Truth.False)
        && (WhereTrue.Evaluate(box), WhereFalse.Evaluate(box)) is (Truth.True, Truth.False) or (Truth.False, Truth.True);

    private static IEnumerable<Condition> Leaves(Condition condition) => condition.Match<IEnumerable<Condition>>(
        membership: membership => [membership],
        comparison: comparison => [comparison],
        all: all => all.Operands.SelectMany(Leaves),
        any: any => any.Operands.SelectMany(Leaves),
        not: not => Leaves(not.Operand),
        rows: rows => [rows],
        atLeast: atLeast => atLeast.Operands.SelectMany(Leaves));

    // An atom is the object that it is: the same words elsewhere are another atom.
    private static Condition Replace(Condition condition, Condition atom, Condition by) => ReferenceEquals(condition, atom) ? by : condition.Match<Condition>(
        membership: membership => membership,
        comparison: comparison => comparison,
        all: all => new AllCondition([.. all.Operands.Select(operand => Replace(operand, atom, by))]),
        any: any => new AnyCondition([.. any.Operands.Select(operand => Replace(operand, atom, by))]),
        not: not => new NotCondition(Replace(not.Operand, atom, by)),
        rows: rows => rows,
        atLeast: atLeast => new AtLeastCondition(atLeast.Count, [.. atLeast.Operands.Select(operand => Replace(operand, atom, by))]));
}
