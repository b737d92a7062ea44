using System;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>Whether one limit of a rule is met, ready to run over rows of numbers.</summary>
internal abstract class RequirementNode
{
    public abstract Truth Evaluate(FactRow row, CalendarDate on);
}

/// <summary>One that compares doubles with a limit, and asks for exact arithmetic only where these cannot tell.</summary>
internal abstract class LimitNode(DoubleLimit limit, Requirement exact, Threshold threshold) : RequirementNode
{
    private readonly DoubleLimit _limit = limit;

    public ref readonly DoubleLimit Limit => ref _limit;

    public sealed override Truth Evaluate(FactRow row, CalendarDate on) =>
        EvaluateInDoubles(row.Numbers) is var truth && truth != 0 ? truth : EvaluateExactly(row.PossibleValues, on);

    /// <summary>What doubles tell; 0 where only exact arithmetic can.</summary>
    public abstract Truth EvaluateInDoubles(DoubleEnds[] numbers);

    public Truth EvaluateExactly(IFactValues box, CalendarDate on) => exact.Evaluate(threshold, box, on);
}

/// <summary>A condition that has to hold.</summary>
internal sealed class ConditionRequirementNode(JunctionNode condition) : RequirementNode
{
    public JunctionNode Condition => condition;

    public override Truth Evaluate(FactRow row, CalendarDate on) => condition.Evaluate(row);
}

/// <summary>A fact as it stands, on one side of a threshold.</summary>
internal sealed class FactThresholdNode(int number, DoubleLimit limit, Requirement exact, Threshold threshold) : LimitNode(limit, exact, threshold)
{
    public int Number => number;

    public override Truth EvaluateInDoubles(DoubleEnds[] numbers)
    {
        ref readonly var ends = ref numbers[number];
        return Limit.Evaluate(ends.Low, ends.High, ends.IsPlain);
    }
}

/// <summary>A fact over another one, neither of which is ever negative, on one side of a threshold.</summary>
internal sealed class QuotientThresholdNode(int dividend, int divisor, DoubleLimit limit, Requirement exact, Threshold threshold) : LimitNode(limit, exact, threshold)
{
    public int Dividend => dividend;

    public int Divisor => divisor;

    public override Truth EvaluateInDoubles(DoubleEnds[] numbers)
    {
        // The divisor may come as near to 0 as it likes: then the quotient has no upper end, unless what is divided is 0, and
        // 0 / 0 is not a number.
        ref readonly var above = ref numbers[dividend];
        ref readonly var below = ref numbers[divisor];
        return Limit.Evaluate(above.Low / below.High, above.High / below.Low, isPlain: false);
    }
}

/// <summary>Any other measure on one side of a threshold.</summary>
internal sealed class ThresholdNode(MeasureNode measure, Enclosure limit, Requirement exact, Threshold threshold) : RequirementNode
{
    public override Truth Evaluate(FactRow row, CalendarDate on) =>
        ClearlyApart.Evaluate(measure.Enclose(row), threshold.Comparator, limit) ?? exact.Evaluate(threshold, row.PossibleValues, on);
}

/// <summary>A requirement of the few subjects that there are few of, such as jurisdictions: the exact path is as good as any.</summary>
internal sealed class ExactNode(Requirement exact, Limit limit) : RequirementNode
{
    public override Truth Evaluate(FactRow row, CalendarDate on) => exact.Evaluate(limit, row.PossibleValues, on);
}

/// <summary>A measure on one side of another one.</summary>
internal sealed class RelativeNode(MeasureNode measure, MeasureNode other, Requirement exact, RelativeLimit limit) : RequirementNode
{
    public override Truth Evaluate(FactRow row, CalendarDate on) =>
        ClearlyApart.Evaluate(measure.Enclose(row), limit.Comparator, other.Enclose(row)) ?? exact.Evaluate(limit, row.PossibleValues, on);
}

/// <summary>A requirement under the limit that binds on a day of the subject's own: a known day has one, of any other the exact path asks each that may bind.</summary>
internal sealed class BoundNode(int day, RequirementNode[] limits, BoundRequirement exact) : RequirementNode
{
    /// <summary>Which of the kind's numbers the day is.</summary>
    public int Day => day;

    /// <summary>What is asked under each limit.</summary>
    public RequirementNode[] Limits => limits;

    /// <summary>What is asked, exactly.</summary>
    public BoundRequirement Exact => exact;

    public override Truth Evaluate(FactRow row, CalendarDate on)
    {
        ref readonly var ends = ref row.Numbers[day];
        if (ends.Low != ends.High || !(Math.Abs(ends.Low) < int.MaxValue))
            return exact.Evaluate(exact.Limits[0], row.PossibleValues, on);

        // Where no limit binds the rule does not apply, whatever is answered here.
        var limit = exact.LimitOn((int)ends.Low);
        return limit < 0 ? Truth.Unknown : limits[limit].Evaluate(row, on);
    }
}
