using NRules.Fluent.Dsl;

namespace Compliance.NRules.Tests.Network;

/// <summary>A host's rule in the words that the pack's are in.</summary>
public class NewAndPublic : Rule
{
    public override void Define()
    {
        SubjectFacts project = null!;
        When().Match(() => project, p => p.Kind == "project", p => p["construction"].MayBe("new"));
        Then().Do(context => context.Halt());
    }
}
