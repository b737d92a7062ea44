using Compliance.Findings;
using NRules.Fluent.Dsl;

namespace Compliance.NRules.Tests.Live;

/// <summary>A host's rule that sends a mail for each failure.</summary>
public class Mails : Rule
{
    public override void Define()
    {
        Finding finding = null!;
        When().Match(() => finding, one => one.Verdict == Verdict.Fail);
        Then().Do(_ => Send(finding));
    }

    private static void Send(Finding finding) => _ = finding.Message;
}
