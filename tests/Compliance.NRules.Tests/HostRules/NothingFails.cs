using Compliance.Findings;
using Rule = NRules.Fluent.Dsl.Rule;

namespace Compliance.NRules.Tests.HostRules;

/// <summary>A host's rule that would speak too early, if it ran before every subject is evaluated.</summary>
public class NothingFails : Rule
{
    /// <summary>What it inserts.</summary>
    public sealed record Praise(string Subject);

    public override void Define()
    {
        SubjectFacts subject = null!;
        When()
            .Match(() => subject)
            .Not<Finding>(finding => finding.Verdict == Verdict.Fail);
        Then().Do(context => context.Insert(new Praise(subject.Id)));
    }
}
