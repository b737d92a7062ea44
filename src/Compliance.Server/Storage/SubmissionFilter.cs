using System.Collections.Generic;

namespace Compliance.Server.Storage;

/// <summary>Which submissions are meant. What is null leaves out none.</summary>
internal sealed record SubmissionFilter
{
    /// <summary>The value of <see cref="Decision"/> for those whose last revision nobody has decided on.</summary>
    public const string Undecided = "none";

    /// <summary>Whose they are.</summary>
    public string? Applicant { get; init; }

    /// <summary>In which jurisdictions the caller sees any.</summary>
    public IReadOnlyList<string>? Visible { get; init; }

    /// <summary>In which jurisdictions they lie.</summary>
    public IReadOnlyList<string>? Jurisdictions { get; init; }

    /// <summary>Their kind.</summary>
    public string? Kind { get; init; }

    /// <summary>What their id begins with.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>What the last decision came to, or <see cref="Undecided"/>.</summary>
    public string? Decision { get; init; }

    /// <summary>Behind which kind and id they come.</summary>
    public (string Kind, string Id)? After { get; init; }
}
