using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Log;
using Compliance.Server.Storage;

namespace Compliance.Server.Access;

/// <summary>Finds entries of the log that a caller may see: those about what the caller sees.</summary>
internal sealed class SeenEntries(LogStore log, SeenSubmissions submissions)
{
    /// <summary>The entry; null where there is none of the type, or the caller does not see it.</summary>
    public async Task<SignedEntry?> FindAsync(ClaimsPrincipal user, long number, string type, CancellationToken cancellation) =>
        await log.FindAsync(number, cancellation).ConfigureAwait(false) is { } signed
        && signed.Entry.Type == type
        && await submissions.FindAsync(user, signed.Entry.SubjectKind, signed.Entry.SubjectId, cancellation).ConfigureAwait(false) is not null
            ? signed
            : null;
}
