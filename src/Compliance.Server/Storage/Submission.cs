using System;

namespace Compliance.Server.Storage;

/// <summary>A descriptor as it was last handed in.</summary>
/// <param name="Kind">The kind of its subject.</param>
/// <param name="Id">The id of its subject.</param>
/// <param name="Revision">How many times it was handed in, from 1.</param>
/// <param name="Applicant">Who handed it in.</param>
/// <param name="Jurisdiction">The id of the jurisdiction that the subject lies in; what the descriptor says where none has that name, and null where it says nothing.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Descriptor">The descriptor, as YAML.</param>
/// <param name="At">When it was last handed in.</param>
internal sealed record Submission(string Kind, string Id, long Revision, string Applicant, string? Jurisdiction, string? Name, string Descriptor, DateTimeOffset At)
{
    /// <summary>The key that all that is kept of the subject is sealed by.</summary>
    public byte[] Key { get; init; } = [];

    /// <summary>The last decision on it; null where there is none, or nobody asked.</summary>
    public LastDecision? Decided { get; init; }

    /// <summary>What its key is bound to.</summary>
    public static string Subject(string kind, string id) => $"{kind}/{id}";
}
