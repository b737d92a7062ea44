using System.Linq;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Packs;
using Compliance.Subjects;
using Compliance.Values;

namespace Compliance.Compilation;

/// <summary>A rule ready to run.</summary>
internal sealed class CompiledRule(Rule rule)
{
    public Rule Rule { get; } = rule;

    /// <summary>When it applies; all of nothing for always.</summary>
    public JunctionNode When { get; } = rule.When is null ? new JunctionNode(isAll: true, [], []) : new NodeCompiler(rule.Subject).CompileAll(rule.When);

    /// <summary>In place of a limit's index: none binds any more, and none is to come.</summary>
    public const int Over = -2;

    /// <summary>What each of its limits asks for.</summary>
    public RequirementNode[] Limits { get; } = [.. rule.Requirement.Limits.Select(limit => new NodeCompiler(rule.Subject).Compile(rule.Requirement, limit))];

    /// <summary>Whether a failure of it counts in the decision.</summary>
    public bool IsErrorLevel { get; } = rule.Obligation is Obligation.Must or Obligation.InPrinciple;

    /// <summary>The index of the limit in force on a day; -1 where none is yet, <see cref="Over"/> where none is any more.</summary>
    public int LimitOn(CalendarDate on)
    {
        var requirement = Rule.Requirement;
        if (requirement.IsOver(on))
            return Over;
        var inForce = requirement.InForce(on);
        for (var i = 0; i < requirement.Limits.Count; i++)
        {
            if (ReferenceEquals(requirement.Limits[i], inForce))
                return i;
        }

        return -1;
    }

    /// <summary>Whether the rule applies.</summary>
    public Truth Applies(FactRow row)
    {
        // What doubles and sets leave open, the readings of a fact may settle.
        var truth = When.Evaluate(row);
        return truth == Truth.Unknown && row.HasReadings ? Rule.When!.Evaluate(row.PossibleValues) : truth;
    }

    /// <summary>Whether the row meets one of the limits.</summary>
    public Truth Holds(FactRow row, int limit, CalendarDate on)
    {
        var truth = Limits[limit].Evaluate(row, on);
        return truth == Truth.Unknown && row.HasReadings ? Rule.Requirement.Evaluate(Rule.Requirement.Limits[limit], row.PossibleValues, on) : truth;
    }

    /// <summary>The verdict by one limit, and by the subject's deviations.</summary>
    public Verdict Evaluate(Subject subject, FactRow row, int limit, CalendarDate on) =>
        Deviations.Cover(Evaluate(row, limit, on), subject, Rule, on);

    /// <summary>The verdict by one limit, deviations aside.</summary>
    /// <param name="row">The facts.</param>
    /// <param name="limit">The index of the limit, or what <see cref="LimitOn"/> gives where none is in force.</param>
    /// <param name="on">The day that is evaluated.</param>
    public Verdict Evaluate(FactRow row, int limit, CalendarDate on)
    {
        if (limit == Over)
            return Verdict.NotApplicable;

        var applies = Applies(row);
        var isInForce = limit >= 0;
        var holds = VerdictRule.AsksLimit(applies, isInForce) ? Holds(row, limit, on) : Truth.Unknown;
        return VerdictRule.Of(applies, isInForce, holds);
    }

    /// <summary>The same by exact arithmetic alone.</summary>
    public Verdict EvaluateExactly(IFactValues facts, int limit, CalendarDate on)
    {
        if (limit == Over)
            return Verdict.NotApplicable;

        var applies = Rule.When?.Evaluate(facts) ?? Truth.True;
        var isInForce = limit >= 0;
        var holds = VerdictRule.AsksLimit(applies, isInForce) ? Rule.Requirement.Evaluate(Rule.Requirement.Limits[limit], facts, on) : Truth.Unknown;
        return VerdictRule.Of(applies, isInForce, holds);
    }
}
