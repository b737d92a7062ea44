using System.Linq;
using Compliance.Findings;
using NRules.Fluent.Dsl;
using Rule = NRules.Fluent.Dsl.Rule;

namespace Compliance.NRules.Tests.HostRules;

/// <summary>A host's rule over findings of several subjects.</summary>
public class FailingInJurisdiction : Rule
{
    /// <summary>What it inserts.</summary>
    public sealed record Notice(string Jurisdiction, int Failures);

    public override void Define()
    {
        IGrouping<string, Finding> failures = null!;
        When().Query(() => failures, query => query
            .Match<Finding>(finding => finding.Verdict == Verdict.Fail)
            .GroupBy(finding => finding.Subject.Jurisdiction!)
            .Where(group => group.Count() >= 2));
        Then().Yield(_ => new Notice(failures.Key, failures.Count()));
    }
}
