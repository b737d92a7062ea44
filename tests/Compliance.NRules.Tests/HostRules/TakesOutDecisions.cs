using Compliance.Findings;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace Compliance.NRules.Tests.HostRules;

/// <summary>A host's rule over decisions, which also takes out what it has dealt with.</summary>
public class TakesOutDecisions : Rule
{
    public override void Define()
    {
        Evaluation evaluation = null!;
        When().Match(() => evaluation, one => one.Decision == Decision.NonCompliant);
        Then().Do(context => TakeOut(context, evaluation));
    }

    private static void TakeOut(IContext context, Evaluation evaluation) => context.Retract(evaluation);
}
