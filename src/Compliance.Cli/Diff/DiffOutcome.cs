using System.Collections.Generic;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Cli.Infrastructure;

namespace Compliance.Cli.Diff;

/// <summary>What a comparison amounts to, as an exit status.</summary>
internal static class DiffOutcome
{
    private const string Changed = "changed";
    private const string Loosened = "loosened";

    /// <summary>What <c>--fail-on</c> takes; the first is the default.</summary>
    public static IReadOnlyList<string> Words { get; } = [Changed, Loosened, "never"];

    public static int Status(PackComparison packs, RegisterComparison? register, string failOn)
    {
        var tells = failOn switch
        {
            Changed => packs.IsOfSubstance || register is { Flipped: > 0 },
            Loosened => packs.MayBeLaxer,
            _ => false,
        };
        return tells ? ExitStatus.Fails : ExitStatus.Compliant;
    }
}
