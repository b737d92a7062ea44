using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>Whether one limit of a rule is met, ready to run over rows of numbers.</summary>
internal abstract class RequirementNode
{
    public abstract Truth Decide(FactRow row, CalendarDate on);
}

/// <summary>A condition that has to hold.</summary>
internal sealed class ConditionRequirementNode(ConditionNode condition) : RequirementNode
{
    public override Truth Decide(FactRow row, CalendarDate on) => condition.Decide(row);
}

/// <summary>A measure on one side of a threshold.</summary>
internal sealed class ThresholdNode(MeasureNode measure, Enclosure limit, Requirement exact, Threshold threshold) : RequirementNode
{
    public override Truth Decide(FactRow row, CalendarDate on) =>
        ClearlyApart.Decide(measure.Enclose(row), threshold.Comparator, limit) ?? exact.Decide(threshold, row.Box, on);
}

/// <summary>
/// A fact as it stands, on one side of a threshold. Rounding to the nearest double keeps order, so two doubles that differ
/// settle how the exact numbers lie, however close they are.
/// </summary>
internal sealed class FactThresholdNode(int slot, double limit, Requirement exact, Threshold threshold) : RequirementNode
{
    private readonly bool _wantsBelow = threshold.Comparator is Comparator.AtMost or Comparator.LessThan;
    private readonly bool _wantsAbove = threshold.Comparator is Comparator.AtLeast or Comparator.MoreThan;

    public override Truth Decide(FactRow row, CalendarDate on)
    {
        var low = row.Low[slot];
        var high = row.High[slot];
        if (high < limit)
            return _wantsBelow ? Truth.True : Truth.False;
        if (low > limit)
            return _wantsAbove ? Truth.True : Truth.False;
        return low < limit && high > limit ? Truth.Unknown : exact.Decide(threshold, row.Box, on);
    }
}

/// <summary>A requirement of the few subjects that there are few of, such as jurisdictions: the exact path is as good as any.</summary>
internal sealed class ExactNode(Requirement exact, Limit limit) : RequirementNode
{
    public override Truth Decide(FactRow row, CalendarDate on) => exact.Decide(limit, row.Box, on);
}
