using System;
using Compliance.Expressions;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>A condition ready to run over rows of numbers.</summary>
internal abstract class ConditionNode
{
    public abstract Truth Evaluate(FactRow row);
}

/// <summary>
/// Conditions that must all hold, or of which one must. Tests of choices and Booleans, which nearly every condition is made of,
/// are a few bits each, and are asked before the others.
/// </summary>
internal sealed class JunctionNode : ConditionNode
{
    // One part settles it: of several that must all hold one that is false, of several of which one must one that is true.
    private readonly Truth _settled;
    private readonly Truth _unsettled;

    // The tests the way round in which one settles it by having none of its allowed bits.
    private readonly SetTest[] _settling;

    public JunctionNode(bool isAll, SetTest[] tests, ConditionNode[] operands)
    {
        IsAll = isAll;
        Tests = tests;
        Operands = operands;
        (_settled, _unsettled) = isAll ? (Truth.False, Truth.True) : (Truth.True, Truth.False);
        _settling = isAll ? tests : Array.ConvertAll(tests, test => test.Negated);
    }

    /// <summary>Whether all of it must hold, or any.</summary>
    public bool IsAll { get; }

    /// <summary>The tests.</summary>
    public SetTest[] Tests { get; }

    /// <summary>The other conditions.</summary>
    public ConditionNode[] Operands { get; }

    public override Truth Evaluate(FactRow row)
    {
        var tests = _settling;
        var sets = row.Sets;
        var open = 0UL;
        for (var i = 0; i < tests.Length; i++)
        {
            ref readonly var test = ref tests[i];
            var members = sets[test.Word];
            if ((members & test.Allowed) == 0)
                return _settled;
            open |= members & test.Forbidden;
        }

        return Operands.Length == 0 ? Answer(open != 0) : EvaluateOperands(row, open != 0);
    }

    /// <summary>What it answers where no test settles it.</summary>
    /// <param name="row">The facts.</param>
    /// <param name="isOpen">Whether a test is open.</param>
    public Truth EvaluateOperands(FactRow row, bool isOpen)
    {
        foreach (var operand in Operands)
        {
            var next = operand.Evaluate(row);
            if (next == _settled)
                return _settled;
            isOpen |= next == Truth.Unknown;
        }

        return Answer(isOpen);
    }

    private Truth Answer(bool isOpen) => isOpen ? Truth.Unknown : _unsettled;
}

internal sealed class NotNode(ConditionNode operand) : ConditionNode
{
    public ConditionNode Operand => operand;

    public override Truth Evaluate(FactRow row) => operand.Evaluate(row).Not();
}

/// <summary>Two measures of one scale, compared in doubles where they are clearly apart and exactly where they are not.</summary>
internal sealed class ComparisonNode(MeasureNode left, Comparator comparator, MeasureNode right, ComparisonCondition exact) : ConditionNode
{
    public override Truth Evaluate(FactRow row) =>
        ClearlyApart.Evaluate(left.Enclose(row), comparator, right.Enclose(row)) ?? exact.Evaluate(row.PossibleValues);
}

/// <summary>A fact as it stands against a constant, as all comparisons of days of the law with a subject's own are.</summary>
internal sealed class FactComparisonNode(int number, DoubleLimit limit, ComparisonCondition exact) : ConditionNode
{
    private readonly DoubleLimit _limit = limit;

    /// <summary>Which of the kind's numbers the fact is.</summary>
    public int Number => number;

    public ref readonly DoubleLimit Limit => ref _limit;

    public override Truth Evaluate(FactRow row)
    {
        ref readonly var ends = ref row.Numbers[number];
        return _limit.Evaluate(ends.Low, ends.High, ends.IsPlain) is var truth && truth != 0 ? truth : EvaluateExactly(row.PossibleValues);
    }

    public Truth EvaluateExactly(IFactValues box) => exact.Evaluate(box);
}
