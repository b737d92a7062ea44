using Compliance.Compilation;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.NRules;

/// <summary>Something that rules ask of a subject's facts, and that the compiled kernel answers: one test of a choice, one comparison, one limit.</summary>
internal abstract class Question
{
    public abstract Truth Answer(FactRow row, CalendarDate on);
}

/// <summary>A condition.</summary>
internal sealed class ConditionQuestion(ConditionNode condition) : Question
{
    public override Truth Answer(FactRow row, CalendarDate on) => condition.Evaluate(row);
}

/// <summary>Whether a number meets a limit.</summary>
internal sealed class LimitQuestion(RequirementNode limit) : Question
{
    public override Truth Answer(FactRow row, CalendarDate on) => limit.Evaluate(row, on);
}
