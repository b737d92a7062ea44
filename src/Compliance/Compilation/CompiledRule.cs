using System.Linq;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>A rule ready to run.</summary>
internal sealed class CompiledRule(Rule rule)
{
    public Rule Rule { get; } = rule;

    /// <summary>When it applies; null for always.</summary>
    public ConditionNode? When { get; } = rule.When is null ? null : new NodeCompiler(rule.Subject).Compile(rule.When);

    /// <summary>What each of its limits asks for.</summary>
    public RequirementNode[] Limits { get; } = [.. rule.Requirement.Limits.Select(limit => new NodeCompiler(rule.Subject).Compile(rule.Requirement, limit))];

    /// <summary>Whether a failure of it counts in the decision.</summary>
    public bool IsErrorLevel { get; } = rule.Obligation is Obligation.Must or Obligation.InPrinciple;

    /// <summary>The index of the limit in force on a day, or -1.</summary>
    public int LimitOn(CalendarDate on) => Rule.Requirement.Limits.Count(limit => limit.From <= on) - 1;

    /// <summary>Whether the rule applies.</summary>
    public Truth Applies(FactRow row) => When?.Evaluate(row) ?? Truth.True;

    /// <summary>The verdict by one limit, and by the subject's deviations.</summary>
    public Verdict Evaluate(Subject subject, FactRow row, int limit, CalendarDate on)
    {
        var verdict = Evaluate(row, limit, on);
        return verdict == Verdict.Fail && Deviations.Find(subject, Rule, on).Covers ? Verdict.Waived : verdict;
    }

    /// <summary>
    /// The verdict by one limit, deviations aside. Applicability comes first; where it is unknown, a requirement that holds
    /// everywhere passes all the same: it makes no difference.
    /// </summary>
    /// <param name="row">The facts.</param>
    /// <param name="limit">The index of the limit, or -1.</param>
    /// <param name="on">The day that is evaluated.</param>
    public Verdict Evaluate(FactRow row, int limit, CalendarDate on)
    {
        var applies = Applies(row);
        if (applies == Truth.False)
            return Verdict.NotApplicable;
        if (limit < 0)
            return Verdict.Upcoming;

        var holds = Limits[limit].Evaluate(row, on);
        if (holds == Truth.True)
            return Verdict.Pass;
        return applies == Truth.True && holds == Truth.False ? Verdict.Fail : Verdict.Undetermined;
    }
}
