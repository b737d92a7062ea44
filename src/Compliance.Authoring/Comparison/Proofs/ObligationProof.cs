using System;
using System.Linq;
using Compliance.Authoring.Analysis.Models;
using Compliance.Authoring.Solving;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Authoring.Comparison.Proofs;

/// <summary>Shows what it means that one version of a rule speaks less strongly: a failure weighs less, or may be waived.</summary>
internal static class ObligationProof
{
    /// <summary>A subject that fails by both; with a deviation from the rule where one of them allows it.</summary>
    /// <param name="rule">The one version.</param>
    /// <param name="other">The other, over the same facts.</param>
    /// <param name="check">Makes a witness of a descriptor that is evaluated a day; null where the packs do not bear it out.</param>
    public static FlipWitness? Find(Rule rule, Rule other, Func<string, CalendarDate, FlipWitness?> check)
    {
        var model = new KindModel(rule.Subject, [rule, other]);
        foreach (var on in ComparedDays.Of(rule, other).Reverse())
        {
            if (rule.Requirement.InForce(on) is not { } own || other.Requirement.InForce(on) is not { } others)
                continue;

            var shown = Shown.Find(model, on, RuleConditions.Applies(rule), RuleConditions.Applies(other), model.Misses(rule, own, on), model.Misses(other, others, on));
            if (shown.Yaml is { } yaml && (check(yaml, on) ?? check(WithDeviation(yaml, rule.Id, on), on)) is { } witness)
                return witness;
        }

        return null;
    }

    // The first subject is the one that is evaluated; those behind it are its members.
    private static string WithDeviation(string yaml, string rule, CalendarDate on)
    {
        var isList = yaml.StartsWith("- ", StringComparison.Ordinal);
        var end = isList && yaml.IndexOf("\n- ", StringComparison.Ordinal) is var next && next >= 0 ? next + 1 : yaml.Length;
        var deviation = $"deviations:\n  - {{rule: {rule}, reason: witness, approved_by: witness, approved_on: {on}, expires_on: {on}}}\n";
        return yaml[..end] + (isList ? "  " + deviation.Replace("\n  ", "\n    ", StringComparison.Ordinal) : deviation) + yaml[end..];
    }
}
