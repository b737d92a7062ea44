using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Cli.Checking;

/// <summary>What a run amounts to, as an exit status.</summary>
internal static class Outcome
{
    /// <summary>The status of the worst that was found, if <paramref name="failOn"/> asks for it to be told; wrong input is always told.</summary>
    public static int Status(IReadOnlyList<Evaluation> evaluations, IReadOnlyList<Diagnostic> diagnostics, string failOn)
    {
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return ExitStatus.WrongInput;
        if (failOn == "never")
            return ExitStatus.Compliant;
        if (evaluations.Any(evaluation => evaluation.Decision == Decision.NonCompliant))
            return ExitStatus.Fails;
        if (failOn == "fail")
            return ExitStatus.Compliant;

        // Where no rule applied, nothing was found compliant either.
        if (evaluations.Count == 0 || evaluations.Any(evaluation => evaluation.Decision is Decision.Undetermined or Decision.NothingApplied))
            return ExitStatus.Undecided;
        return failOn == "upcoming" && evaluations.SelectMany(evaluation => evaluation.Findings).Any(WouldFail)
            ? ExitStatus.WouldFail
            : ExitStatus.Compliant;
    }

    private static bool WouldFail(Finding finding) =>
        finding is { Level: FindingLevel.Error, Upcoming.Projected: Verdict.Fail };
}
