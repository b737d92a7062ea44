using System;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Storage;

namespace Compliance.Server.Desk;

/// <summary>Takes what is handed in.</summary>
internal sealed class SubmissionDesk(DescriptorReading reading, Places places, SubmissionStore store, TimeProvider clock)
{
    /// <summary>Stores a first revision, or the one after another.</summary>
    /// <param name="body">The descriptor.</param>
    /// <param name="contentType">What it says that it is.</param>
    /// <param name="after">The revision that it was made from; null for the first.</param>
    /// <param name="by">Whose it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What was stored; or nothing, and what is there in its place.</returns>
    /// <exception cref="Diagnostics.ReadException">It is wrong.</exception>
    /// <exception cref="RefusedException">It is of several subjects or of none, or names deviations.</exception>
    public async Task<HandedIn> HandInAsync(byte[] body, string? contentType, long? after, string by, CancellationToken cancellation)
    {
        var (subject, text) = reading.Read(body, contentType);
        var submission = new Submission(subject.Kind.Name, subject.Id, (after ?? 0) + 1, by, places.Of(subject), subject.Name, text, clock.GetUtcNow());
        var isStored = after is null
            ? await store.AddAsync(submission, cancellation).ConfigureAwait(false)
            : await store.ReviseAsync(submission, cancellation).ConfigureAwait(false);
        return isStored ? new HandedIn(submission, null) : new HandedIn(null, await store.FindAsync(submission.Kind, submission.Id, cancellation).ConfigureAwait(false));
    }
}
