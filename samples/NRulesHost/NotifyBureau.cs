using System;
using System.Collections.Generic;
using System.Linq;
using Compliance;
using Compliance.Findings;
using NRules.Fluent.Dsl;
using Rule = NRules.Fluent.Dsl.Rule;

namespace NRulesHost;

/// <summary>Two failures of energy rules in one jurisdiction, and its bureau hears of it.</summary>
public class NotifyBureau : Rule
{
    public override void Define()
    {
        IGrouping<string, Finding> failures = null!;

        When().Query(() => failures, findings => findings
            .Match<Finding>(finding => finding.Verdict == Verdict.Fail, finding => IsAboutEnergy(finding))
            .GroupBy(finding => finding.Subject.Jurisdiction ?? "")
            .Where(group => group.Count() >= 2));

        Then().Yield(_ => new Letter(failures.Key, Write(failures.Key, failures)));
    }

    private static bool IsAboutEnergy(Finding finding) => finding.Rule.Chapter.En.Contains("Energy performance", StringComparison.Ordinal);

    private static string Write(string bureau, IEnumerable<Finding> failures)
    {
        var subjects = failures.Select(finding => finding.Subject.Id).Distinct().OrderBy(id => id, StringComparer.Ordinal);
        return $"To the bureau of {bureau}: {failures.Count()} failures of energy rules, of {string.Join(", ", subjects)}.";
    }
}
