using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Compliance.Compilation;
using Compliance.Diagnostics;
using Compliance.Facts;

namespace Compliance.NRules;

/// <summary>The questions of all rules of a pack, by the kind of subject that they are for.</summary>
internal sealed class PackQuestions
{
    // A plan asks the same whoever runs it: the pack's rules may be compiled in several factories.
    private static readonly ConditionalWeakTable<CompiledPlan, PackQuestions> _known = new();

    private readonly Dictionary<SubjectKind, KindQuestions> _kinds;

    private PackQuestions(CompiledPlan plan)
    {
        Plan = plan;
        _kinds = plan.Pack.Vocabulary.Kinds.ToDictionary(kind => kind, kind => new KindQuestions(plan.PlanFor(kind), this));
    }

    /// <summary>The questions of a plan's rules.</summary>
    public static PackQuestions Of(CompiledPlan plan) => _known.GetValue(plan, one => new PackQuestions(one));

    /// <summary>The plan.</summary>
    public CompiledPlan Plan { get; }

    public KindQuestions this[SubjectKind kind] => _kinds[kind];

    /// <summary>A term that answers no, where another kind has the fact.</summary>
    /// <exception cref="ArgumentException">No kind has it; the message names the nearest one of the subject's kind.</exception>
    public FactTerm RequireFact(string fact, SubjectKind kind)
    {
        if (!_kinds.Keys.Any(other => other.SlotOfNameOrLabel(fact) >= 0))
            kind.RequireSlot(fact);
        return default;
    }

    /// <exception cref="ArgumentException">No kind has it; the message names the nearest one.</exception>
    public void RequireRule(string rule)
    {
        if (_kinds.Values.Any(kind => kind.RuleOf(rule) >= 0))
            return;

        var nearest = NearestName.Of(rule, Plan.Pack.Rules.Select(one => one.Id));
        throw new ArgumentException($"The pack {Plan.Pack.Id}@{Plan.Pack.Version} has no rule '{rule}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", nameof(rule));
    }
}
