using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>A condition ready to run over rows of numbers.</summary>
internal abstract class ConditionNode
{
    public abstract Truth Decide(FactRow row);
}

internal sealed class MembershipNode(int slot, ulong allowed) : ConditionNode
{
    public override Truth Decide(FactRow row)
    {
        var members = row.Members[slot];
        return ((members & allowed) != 0 ? Truth.True : 0) | ((members & ~allowed) != 0 ? Truth.False : 0);
    }
}

internal sealed class AllNode(ConditionNode[] operands) : ConditionNode
{
    public override Truth Decide(FactRow row)
    {
        // True where all may be true, false where any may be false: each is one bit.
        var truth = Truth.True;
        foreach (var operand in operands)
        {
            var next = operand.Decide(row);
            truth = (truth & next & Truth.True) | ((truth | next) & Truth.False);
            if (truth == Truth.False)
                break;
        }

        return truth;
    }
}

internal sealed class AnyNode(ConditionNode[] operands) : ConditionNode
{
    public override Truth Decide(FactRow row)
    {
        var truth = Truth.False;
        foreach (var operand in operands)
        {
            var next = operand.Decide(row);
            truth = (truth & next & Truth.False) | ((truth | next) & Truth.True);
            if (truth == Truth.True)
                break;
        }

        return truth;
    }
}

internal sealed class NotNode(ConditionNode operand) : ConditionNode
{
    public override Truth Decide(FactRow row) => operand.Decide(row) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };
}

/// <summary>Two measures of one scale, compared in doubles where they are clearly apart and exactly where they are not.</summary>
internal sealed class ComparisonNode(MeasureNode left, Comparator comparator, MeasureNode right, ComparisonCondition exact) : ConditionNode
{
    public override Truth Decide(FactRow row) =>
        ClearlyApart.Decide(left.Enclose(row), comparator, right.Enclose(row)) ?? exact.Decide(row.Box);
}
