using Compliance.Findings;
using NRules.Fluent.Dsl;

namespace Compliance.NRules.Tests.HostRules;

/// <summary>A host's rule that matches on evaluations, so that they are facts, and never fires.</summary>
public class TakesNothing : Rule
{
    public override void Define()
    {
        Evaluation evaluation = null!;
        When().Match(() => evaluation, one => one.Subject == null);
        Then().Do(context => context.Halt());
    }
}
