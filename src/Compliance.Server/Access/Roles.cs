using System.Collections.Generic;

namespace Compliance.Server.Access;

/// <summary>What callers may.</summary>
internal static class Roles
{
    /// <summary>Hands in, asks for deviations, and sees what is its own.</summary>
    public const string Applicant = "applicant";

    /// <summary>Sees and decides on what lies in its jurisdictions, and answers who asks for deviations.</summary>
    public const string Official = "official";

    /// <summary>Sees everything, answers who asks for deviations, and erases.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Sees what lies in its jurisdictions.</summary>
    public const string Reader = "reader";

    public static IReadOnlyList<string> All { get; } = [Applicant, Official, Supervisor, Reader];
}
