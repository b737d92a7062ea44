using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Server.Log;
using Compliance.Server.Storage;

namespace Compliance.Server.Desk;

/// <summary>Reads all that was handed in as one register, with the deviations that were approved of.</summary>
internal sealed class RegisterReading(SubmissionStore store, LogStore log, DeviationDesk deviations)
{
    /// <summary>The register as it is at the moment.</summary>
    /// <exception cref="BrokenLogException">An approval was changed.</exception>
    public async Task<StoredRegister> ReadAsync(CancellationToken cancellation)
    {
        var entries = await log.ListAsync(new LogFilter { Types = EntryTypes.OfDeviations }, null, cancellation).ConfigureAwait(false);
        var asked = entries.ToLookup(one => (one.Entry.SubjectKind, one.Entry.SubjectId));
        var register = new StoredRegister([], []);
        await foreach (var submission in store.ReadAsync(new SubmissionFilter(), null, cancellation).ConfigureAwait(false))
        {
            try
            {
                register.Subjects.Add(deviations.SubjectOf(submission, AskedDeviation.Among([.. asked[(submission.Kind, submission.Id)]])));
            }
            catch (ReadException)
            {
                register.Unread.Add(Submission.Subject(submission.Kind, submission.Id));
            }
        }

        return register;
    }
}
