using System;

namespace Compliance.Server.Storage;

/// <summary>A descriptor as it was last handed in.</summary>
/// <param name="Kind">The kind of its subject.</param>
/// <param name="Id">The id of its subject.</param>
/// <param name="Revision">How many times it was handed in, from 1.</param>
/// <param name="Applicant">Who handed it in.</param>
/// <param name="Jurisdiction">Where the subject lies; null where it does not say.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Descriptor">The descriptor, as YAML.</param>
/// <param name="At">When it was last handed in.</param>
internal sealed record Submission(string Kind, string Id, long Revision, string Applicant, string? Jurisdiction, string? Name, string Descriptor, DateTimeOffset At);
