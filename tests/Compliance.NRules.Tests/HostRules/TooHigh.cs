using Compliance.Descriptors;
using NRules.Fluent.Dsl;

namespace Compliance.NRules.Tests.HostRules;

/// <summary>A host's rule that wants to run before the pack's.</summary>
[Priority(int.MaxValue)]
public class TooHigh : Rule
{
    public override void Define()
    {
        Subject subject = null!;
        When().Match(() => subject);
        Then().Do(context => context.Halt());
    }
}
