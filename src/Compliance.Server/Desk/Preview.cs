using System.Collections.Generic;
using Compliance.Findings;
using Compliance.Sessions;

namespace Compliance.Server.Desk;

/// <summary>What would come out otherwise.</summary>
/// <param name="Before">The subject as it is.</param>
/// <param name="After">The subject as it would be.</param>
/// <param name="Changes">The findings that differ, its own and those of the jurisdictions that it counts in.</param>
internal sealed record Preview(Evaluation Before, Evaluation After, IReadOnlyList<FindingChangedEventArgs> Changes);
