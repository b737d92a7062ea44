using Compliance.Expressions;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>A condition ready to run over rows of numbers.</summary>
internal abstract class ConditionNode
{
    public abstract Truth Evaluate(FactRow row);
}

/// <summary>Tests of choices and Booleans that must all hold; nearly every condition is of this form.</summary>
internal sealed class AllTestsNode(SetTest[] tests) : ConditionNode
{
    public SetTest[] Tests => tests;

    public override Truth Evaluate(FactRow row)
    {
        var all = tests;
        var sets = row.Sets;
        var forbidden = 0UL;
        for (var i = 0; i < all.Length; i++)
        {
            var test = all[i];
            var members = sets[test.Word];
            if ((members & test.Allowed) == 0)
                return Truth.False;
            forbidden |= members & test.Forbidden;
        }

        return forbidden == 0 ? Truth.True : Truth.Unknown;
    }
}

/// <summary>Tests of choices and Booleans of which one must hold.</summary>
internal sealed class AnyTestNode(SetTest[] tests) : ConditionNode
{
    public SetTest[] Tests => tests;

    public override Truth Evaluate(FactRow row)
    {
        var all = tests;
        var sets = row.Sets;
        var allowed = 0UL;
        for (var i = 0; i < all.Length; i++)
        {
            var test = all[i];
            var members = sets[test.Word];
            if ((members & test.Forbidden) == 0)
                return Truth.True;
            allowed |= members & test.Allowed;
        }

        return allowed == 0 ? Truth.False : Truth.Unknown;
    }
}

internal sealed class AllNode(ConditionNode[] operands) : ConditionNode
{
    public ConditionNode[] Operands => operands;

    public override Truth Evaluate(FactRow row)
    {
        // True where all may be true, false where any may be false: each is one bit.
        var truth = Truth.True;
        foreach (var operand in operands)
        {
            var next = operand.Evaluate(row);
            truth = (truth & next & Truth.True) | ((truth | next) & Truth.False);
            if (truth == Truth.False)
                break;
        }

        return truth;
    }
}

internal sealed class AnyNode(ConditionNode[] operands) : ConditionNode
{
    public ConditionNode[] Operands => operands;

    public override Truth Evaluate(FactRow row)
    {
        var truth = Truth.False;
        foreach (var operand in operands)
        {
            var next = operand.Evaluate(row);
            truth = (truth & next & Truth.False) | ((truth | next) & Truth.True);
            if (truth == Truth.True)
                break;
        }

        return truth;
    }
}

internal sealed class NotNode(ConditionNode operand) : ConditionNode
{
    public ConditionNode Operand => operand;

    public override Truth Evaluate(FactRow row) => operand.Evaluate(row) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };
}

/// <summary>Two measures of one scale, compared in doubles where they are clearly apart and exactly where they are not.</summary>
internal sealed class ComparisonNode(MeasureNode left, Comparator comparator, MeasureNode right, ComparisonCondition exact) : ConditionNode
{
    public override Truth Evaluate(FactRow row) =>
        ClearlyApart.Evaluate(left.Enclose(row), comparator, right.Enclose(row)) ?? exact.Evaluate(row.PossibleValues);
}
