using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Testing.Cases;
using Compliance.Authoring.Testing.Coverage;
using Compliance.Authoring.Testing.Mutation;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Suggesting;

/// <summary>Makes the cases that are missing beside a rule, as few as show what is missing.</summary>
public static class Suggestions
{
    /// <summary>Cases for what the cases of a rule do not show, and for the changes that they do not notice. Where no facts could be found there is none.</summary>
    /// <param name="coverage">What the cases of a rule show.</param>
    /// <param name="mutation">Which changes of the same rule they notice; null to look at what is shown alone.</param>
    public static IReadOnlyList<Suggestion> For(RuleCoverage coverage, MutationResult? mutation = null)
    {
        var suggestions = new List<Suggestion>();
        var missing = coverage.Missing.ToList();
        foreach (var goal in coverage.Missing.Where(missing.Contains))
        {
            if (CaseFor(goal.Sketch) is not { } @case || !IsMet(goal, @case))
                continue;

            var met = missing.FindAll(other => IsMet(other, @case));
            missing.RemoveAll(met.Contains);
            suggestions.Add(Suggest(coverage.Rule, @case, [.. met.Select(other => other.Text)]));
        }

        foreach (var mutant in (mutation?.Survivors ?? []).Where(mutant => !suggestions.Exists(one => Kills(one.Case, mutant))))
        {
            if (DifferenceGoals.Of(mutant).Select(CaseFor).FirstOrDefault(made => made is not null && Kills(made, mutant)) is { } @case)
                suggestions.Add(Suggest(coverage.Rule, @case, [new($"能发现改动 {mutant}", $"notices the change of {mutant}")]));
        }

        return suggestions;
    }

    private static Suggestion Suggest(Rule rule, RuleCase @case, IReadOnlyList<LocalizedText> reasons) => new(
        rule, new LocalizedText(string.Join("；", reasons.Select(reason => reason.Zh)), string.Join("; ", reasons.Select(reason => reason.En))), @case, CaseText.Of(rule, @case));

    private static RuleCase? CaseFor(CaseGoal goal) => goal.Solve().Case is { } made ? ExpectedAnswers.Fill(goal.Rule, made) : null;

    private static bool IsMet(CoverageGoal goal, RuleCase @case) => goal.IsMetBy(CaseRunner.Run(goal.Rule, @case));

    private static bool Kills(RuleCase @case, Mutant mutant) => MutationRunner.IsKilled(mutant, [CaseSubject.Of(mutant.Original, @case)]);
}
