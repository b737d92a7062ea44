using System.Runtime.CompilerServices;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>
/// A rule with the limit that is in force, as a row is evaluated by it again and again: what nearly every rule asks first, a few
/// choices and Booleans, and its limit, beside each other. It gives the verdict of <see cref="CompiledRule.Evaluate(FactRow, int, CalendarDate)"/>.
/// </summary>
internal readonly struct RuleInForce
{
    private readonly SetTest[] _tests;
    private readonly RequirementNode? _requirement;
    private readonly bool _asksMore;
    private readonly CompiledRule _rule;
    private readonly int _limit;

    /// <summary>A rule under one limit.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="limit">The index of the limit, or -1.</param>
    public RuleInForce(CompiledRule rule, int limit)
    {
        _rule = rule;
        _limit = limit;
        _tests = rule.When.Tests;
        _asksMore = !rule.When.IsAll || rule.When.Operands.Length > 0 || limit == CompiledRule.Over;
        _requirement = limit < 0 ? null : rule.Limits[limit];
    }

    /// <summary>The verdict, deviations aside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Verdict Evaluate(FactRow row, CalendarDate on)
    {
        // What two readings of a fact leave open, the exact box may settle.
        if (_asksMore || row.HasReadings)
            return _rule.Evaluate(row, _limit, on);

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

        return VerdictRule.Of(open == 0 ? Truth.True : Truth.Unknown, _requirement is not null, _requirement?.Evaluate(row, on) ?? Truth.Unknown);
    }
}
