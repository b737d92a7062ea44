using Compliance.Server.Log;
using Compliance.Server.Storage;

namespace Compliance.Server.Api;

/// <summary>What was handed in.</summary>
/// <param name="Kind">The kind of the subject: project, plot and others of the vocabulary.</param>
/// <param name="Id">Its id.</param>
/// <param name="Revision">How many times it was handed in; the ETag.</param>
/// <param name="Name">Its name.</param>
/// <param name="Jurisdiction">Where it lies.</param>
/// <param name="Applicant">Who handed it in.</param>
/// <param name="SubmittedAt">When it was last handed in.</param>
/// <param name="Decided">The last decision on it; null where there is none.</param>
/// <param name="Descriptor">The descriptor as YAML; null in a list.</param>
internal sealed record SubmissionView(
    string Kind, string Id, long Revision, string? Name, string? Jurisdiction, string Applicant, string SubmittedAt, LastDecision? Decided, string? Descriptor)
{
    public static SubmissionView Of(Submission submission, bool withDescriptor) => new(
        submission.Kind, submission.Id, submission.Revision, submission.Name, submission.Jurisdiction, submission.Applicant, StoredTime.Write(submission.At), submission.Decided,
        withDescriptor ? submission.Descriptor : null);
}
