using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using Compliance.Server.Storage;

namespace Compliance.Server.Access;

/// <summary>Who asks, and what that caller may see.</summary>
/// <param name="Name">The caller's name.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Jurisdictions">The jurisdictions that the caller works for; null for all.</param>
internal sealed record Caller(string Name, string Role, IReadOnlyList<string>? Jurisdictions)
{
    public static Caller Of(ClaimsPrincipal user)
    {
        var role = user.FindFirstValue(ClaimTypes.Role)!;
        var places = user.FindAll(KnownKeys.Jurisdiction).Select(claim => claim.Value).ToList();
        return new Caller(user.Identity!.Name!, role, role is Roles.Supervisor or Roles.Applicant || places.Count == 0 ? null : places);
    }

    /// <summary>Whose submissions the caller sees; null for those of all.</summary>
    public string? OnlyOf => Role == Roles.Applicant ? Name : null;

    /// <summary>Whether the caller sees a submission. One that a caller does not see is not there for that caller.</summary>
    public bool Sees(Submission submission) =>
        (OnlyOf is null || OnlyOf == submission.Applicant) && (Jurisdictions is null || (submission.Jurisdiction is { } place && Jurisdictions.Contains(place)));

    /// <summary>The submissions that the caller sees.</summary>
    public SubmissionFilter Seen => new() { Applicant = OnlyOf, Visible = Jurisdictions };
}
