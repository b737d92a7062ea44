using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Testing.Cases;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>Changes a rule in one thing at a time, in memory, and asks whether a case beside it notices.</summary>
public static class MutationRunner
{
    /// <summary>The results of all rules of a pack, in the pack's order.</summary>
    public static IReadOnlyList<MutationResult> Run(RulePack pack) => [.. pack.Rules.Select(Run)];

    /// <summary>The result of one rule. A case that fails as the rule stands notices nothing.</summary>
    public static MutationResult Run(Rule rule)
    {
        // The changed rules may read facts that the rule does not: what is evaluated has them too.
        var mutants = Mutations.Of(rule).ToList();
        var stands = mutants.Count == 0 ? rule : mutants[0].Original;
        var cases = rule.Cases.Select(@case => CaseSubject.Of(stands, @case)).ToList();
        var original = new RuleUnderTest(stands);
        cases.RemoveAll(@case => !CaseComparison.IsMet(@case.Case, original.Evaluate(@case)));

        var survivors = new List<Mutant>();
        var equivalent = new List<Mutant>();
        var killed = 0;
        foreach (var mutant in mutants)
        {
            if (IsKilled(mutant, cases))
                killed++;
            else if (Equivalence.IsProven(mutant))
                equivalent.Add(mutant);
            else
                survivors.Add(mutant);
        }

        return new MutationResult(rule, killed, equivalent, survivors);
    }

    /// <summary>Whether one of the cases does not come out as it says.</summary>
    internal static bool IsKilled(Mutant mutant, IEnumerable<CaseSubject> cases)
    {
        var changed = new RuleUnderTest(mutant.Rule);
        return cases.Any(@case => !CaseComparison.IsMet(@case.Case, changed.Evaluate(@case)));
    }
}
