using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Compliance.Compilation;
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
        var names = new PackNames(plan.Pack);
        _kinds = plan.Pack.Vocabulary.Kinds.ToDictionary(kind => kind, kind => new KindQuestions(plan.PlanFor(kind), names));
    }

    /// <summary>The questions of a plan's rules.</summary>
    public static PackQuestions Of(CompiledPlan plan) => _known.GetValue(plan, one => new PackQuestions(one));

    /// <summary>The plan.</summary>
    public CompiledPlan Plan { get; }

    public KindQuestions this[SubjectKind kind] => _kinds[kind];
}
