using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Tables;

namespace Compliance.Registers;

/// <summary>What a register was found to hold, before anything of it is decided.</summary>
/// <param name="Subjects">How many subjects.</param>
/// <param name="HasJurisdictions">Whether a jurisdiction is among them: its members have to be counted, which is for a session to do.</param>
/// <param name="Diagnostics">Everything that is wrong or worth a look.</param>
public sealed record RegisterValidation(long Subjects, bool HasJurisdictions, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is an error: then nothing of the register counts.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>From which id to which they go; null where they do not ascend.</summary>
    internal AscendingIds? Ids { get; init; }
}
