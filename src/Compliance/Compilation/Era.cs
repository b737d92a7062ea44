using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>
/// The rules for one kind of subject with the limits that are in force between two changes of the law, side by side in a few
/// arrays: a verdict costs a handful of instructions, and walking from object to object would cost more than deciding.
/// </summary>
internal sealed class Era
{
    private readonly Step[] _steps;
    private readonly SetTest[] _tests;

    /// <summary>The rules under some limits.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="limits">For each the place of its limit in force; -1 for none.</param>
    public Era(CompiledRule[] rules, int[] limits)
    {
        var tests = new List<SetTest>();
        Rules = rules;
        Limits = limits;
        _steps = new Step[rules.Length];
        for (var i = 0; i < rules.Length; i++)
            _steps[i] = StepOf(rules[i], limits[i], tests);
        _tests = [.. tests];
    }

    /// <summary>The rules, in the pack's order.</summary>
    public CompiledRule[] Rules { get; }

    /// <summary>For each rule the place of its limit in force; -1 for none.</summary>
    public int[] Limits { get; }

    /// <summary>Decides a row by every rule, deviations aside, as <see cref="CompiledRule.Decide(FactRow, int, CalendarDate)"/> does by one.</summary>
    public void Decide(FactRow row, CalendarDate on, Verdict[] verdicts)
    {
        var steps = _steps;
        for (var i = 0; i < steps.Length && i < verdicts.Length; i++)
        {
            ref readonly var step = ref steps[i];
            var applies = step.When is null ? All(row, step.FirstGuard, step.FirstDemand) : step.When.Decide(row);
            if (applies == Truth.False)
            {
                verdicts[i] = Verdict.NotApplicable;
                continue;
            }

            if (!step.HasLimit)
            {
                verdicts[i] = Verdict.Upcoming;
                continue;
            }

            var holds = step.Demand is null ? All(row, step.FirstDemand, step.End) : step.Demand.Decide(row, on);
            verdicts[i] = holds == Truth.True ? Verdict.Pass
                : applies == Truth.True && holds == Truth.False ? Verdict.Fail
                : Verdict.Undetermined;
        }
    }

    // As AllTestsNode does; of no tests, true.
    private Truth All(FactRow row, int start, int end)
    {
        var tests = _tests;
        var sets = row.Sets;
        var forbidden = 0UL;
        for (var i = start; i < end; i++)
        {
            ref readonly var test = ref tests[i];
            var members = sets[test.Word];
            if ((members & test.Allowed) == 0)
                return Truth.False;
            forbidden |= members & test.Forbidden;
        }

        return forbidden == 0 ? Truth.True : Truth.Unknown;
    }

    private static Step StepOf(CompiledRule rule, int limit, List<SetTest> tests)
    {
        var firstGuard = tests.Count;
        var guard = rule.When as AllTestsNode;
        tests.AddRange(guard?.Tests ?? []);
        var firstDemand = tests.Count;
        var requirement = limit < 0 ? null : rule.Limits[limit];
        var demand = (requirement as ConditionRequirementNode)?.Condition as AllTestsNode;
        tests.AddRange(demand?.Tests ?? []);
        return new Step(
            guard is null ? rule.When : null, demand is null ? requirement : null, limit >= 0, firstGuard, firstDemand, tests.Count);
    }

    /// <summary>A rule: tests of when it applies and tests that have to hold, one after the other, or nodes where it is not as plain as that.</summary>
    private readonly record struct Step(ConditionNode? When, RequirementNode? Demand, bool HasLimit, int FirstGuard, int FirstDemand, int End);
}
