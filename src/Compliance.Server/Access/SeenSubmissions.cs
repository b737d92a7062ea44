using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compliance.Server.Access;

/// <summary>Finds what a caller may see. Where the settings ask for it, it is written down who has read what.</summary>
internal sealed partial class SeenSubmissions(SubmissionStore store, IOptions<ServerOptions> options, ILogger<SeenSubmissions> logger)
{
    /// <summary>The submission; null where there is none, or the caller does not see it.</summary>
    public async Task<Submission?> FindAsync(ClaimsPrincipal user, string kind, string id, CancellationToken cancellation)
    {
        var caller = Caller.Of(user);
        if (await store.FindAsync(kind, id, cancellation).ConfigureAwait(false) is not { } submission || !caller.Sees(submission))
            return null;

        if (options.Value.AuditsReads)
            LogRead(caller.Name, submission.Kind, submission.Id, submission.Revision);
        return submission;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Caller} read {Kind}/{Id}, revision {Revision}")]
    private partial void LogRead(string caller, string kind, string id, long revision);
}
