using System.Collections.Generic;

namespace Compliance.Server.Log;

/// <summary>What entries of the log are about.</summary>
internal static class EntryTypes
{
    /// <summary>A decision on a revision; it may come in the place of another.</summary>
    public const string Decision = "decision";

    /// <summary>Somebody asks for a departure from a rule.</summary>
    public const string DeviationRequest = "deviation_request";

    /// <summary>Somebody else approves of it; it refers to the request.</summary>
    public const string DeviationApproval = "deviation_approval";

    /// <summary>Somebody else refuses it; it refers to the request.</summary>
    public const string DeviationRefusal = "deviation_refusal";

    /// <summary>All that is about deviations.</summary>
    public static IReadOnlyList<string> OfDeviations { get; } = [DeviationRequest, DeviationApproval, DeviationRefusal];

    /// <summary>The key of what is kept of a subject was destroyed.</summary>
    public const string Erasure = "erasure";
}
