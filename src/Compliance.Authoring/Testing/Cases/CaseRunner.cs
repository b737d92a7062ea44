using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Cases;

/// <summary>
/// Runs the cases beside the rules of a pack, each rule by itself and by the compiled kernel. The pack has to be read with
/// its cases.
/// </summary>
public static class CaseRunner
{
    /// <summary>The results of all cases of a pack, in the pack's order.</summary>
    public static IReadOnlyList<CaseResult> Run(RulePack pack) => [.. pack.Rules.SelectMany(Run)];

    /// <summary>The results of all cases of a rule, in their order.</summary>
    public static IReadOnlyList<CaseResult> Run(Rule rule)
    {
        var tested = new RuleUnderTest(rule);
        return [.. rule.Cases.Select(@case => Run(tested, @case))];
    }

    /// <summary>The result of one case of a rule, which need not be one of its own.</summary>
    public static CaseResult Run(Rule rule, RuleCase @case) => Run(new RuleUnderTest(rule), @case);

    private static CaseResult Run(RuleUnderTest tested, RuleCase @case)
    {
        var finding = tested.Evaluate(CaseSubject.Of(tested.Rule, @case));
        return new CaseResult(tested.Rule, @case, finding, CaseComparison.Differences(@case, finding));
    }
}
