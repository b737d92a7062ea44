using Compliance.Findings;
using NRules.Fluent.Dsl;

namespace Compliance.Benchmarks.Rete;

/// <summary>A host's rule, as most hosts have one: something follows from each failure.</summary>
internal sealed class NotifiesOfFailures : Rule
{
    public override void Define()
    {
        Finding finding = null!;
        When().Match(() => finding, one => one.Verdict == Verdict.Fail);
        Then().Yield(_ => new Notice(finding.Rule.Id, finding.Subject.Id));
    }

    /// <summary>What follows.</summary>
    internal sealed record Notice(string Rule, string Subject);
}
