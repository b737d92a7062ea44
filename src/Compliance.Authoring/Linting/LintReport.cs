using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Packs;

namespace Compliance.Authoring.Linting;

/// <summary>What linting a pack gave.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Findings">What was found, in the order of the pack's text.</param>
public sealed record LintReport(RulePack Pack, IReadOnlyList<LintFinding> Findings)
{
    /// <summary>Whether it can be released: no error that the pack does not accept.</summary>
    public bool IsClean => !Findings.Any(finding => finding.IsOpenError);
}
