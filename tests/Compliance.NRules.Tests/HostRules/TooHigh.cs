using NRules.Fluent.Dsl;

namespace Compliance.NRules.Tests.HostRules;

/// <summary>A host's rule that wants to run among the pack's.</summary>
[Priority(NRulesPlan.Priority)]
public class TooHigh : Rule
{
    public override void Define()
    {
        SubjectFacts subject = null!;
        When().Match(() => subject);
        Then().Do(context => context.Halt());
    }
}
