using System.Runtime.CompilerServices;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>
/// A rule with the limit that is in force, as a row is evaluated by it again and again: what nearly every rule asks first, a few
/// choices and Booleans, and its limit, beside each other. It gives the verdict of <see cref="CompiledRule.Evaluate(FactRow, int, CalendarDate)"/>
/// on rows without readings.
/// </summary>
internal readonly struct RuleInForce
{
    // No limit binds any more, and none is to come.
    private static readonly JunctionNode Never = new(isAll: false, [], []);

    private readonly SetTest[] _tests;
    private readonly JunctionNode? _more;
    private readonly RequirementNode? _requirement;

    /// <summary>A rule under one limit.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="limit">The index of the limit, or what <see cref="CompiledRule.LimitOn"/> gives where none is in force.</param>
    public RuleInForce(CompiledRule rule, int limit)
    {
        _tests = limit == CompiledRule.Over ? [] : rule.When.Tests;
        _more = limit == CompiledRule.Over ? Never : rule.When.Operands.Length > 0 ? rule.When : null;
        _requirement = limit < 0 ? null : rule.Limits[limit];
    }

    /// <summary>The verdict, deviations aside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Verdict Evaluate(FactRow row, CalendarDate on)
    {
        var tests = _tests;
        var sets = row.Sets;
        var open = 0UL;
        for (var i = 0; i < tests.Length; i++)
        {
            ref readonly var test = ref tests[i];
            var members = sets[test.Word];
            if ((members & test.Allowed) == 0)
                return Verdict.NotApplicable;
            open |= members & test.Forbidden;
        }

        var applies = open == 0 ? Truth.True : Truth.Unknown;
        if (_more is not null)
        {
            applies = _more.EvaluateOperands(row, open != 0);
            if (applies == Truth.False)
                return Verdict.NotApplicable;
        }

        return VerdictRule.Of(applies, _requirement is not null, _requirement?.Evaluate(row, on) ?? Truth.Unknown);
    }
}
