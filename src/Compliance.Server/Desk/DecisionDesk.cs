using System;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Extensions.Hosting;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Compliance.Sessions;

namespace Compliance.Server.Desk;

/// <summary>Decides on what was handed in, and keeps the decision.</summary>
internal sealed class DecisionDesk(ComplianceService compliance, DecisionStore decisions, TimeProvider clock)
{
    /// <summary>Reads a descriptor of one subject.</summary>
    /// <exception cref="ReadException">It is wrong.</exception>
    /// <exception cref="FormatException">It is of several subjects, or of none.</exception>
    public Subject Read(string descriptor)
    {
        var subjects = compliance.Checker().Reader.ReadText(descriptor, "descriptor.yaml").Require().Subjects;
        return subjects.Count == 1 ? subjects[0] : throw new FormatException($"The descriptor has {subjects.Count} subjects; expected one.");
    }

    /// <summary>Decides on a revision by the rules of the day.</summary>
    /// <param name="submission">What was handed in.</param>
    /// <param name="corrects">The decision in whose place this one comes; or null.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="request">The request, which may come again; or null.</param>
    /// <param name="cancellation">Ends it, as long as nothing is decided.</param>
    /// <exception cref="StaleRevisionException">It was revised meanwhile.</exception>
    /// <exception cref="RequestKeyException">The same key came with another request.</exception>
    public async Task<AppendedEntry> DecideAsync(Submission submission, long? corrects, string by, RequestKey? request, CancellationToken cancellation)
    {
        var checker = compliance.Checker();
        var record = checker.Record(Read(submission.Descriptor), new EvaluationOptions(Today: compliance.Today));
        var draft = new LogEntry(0, LogEntry.None, submission.Kind, submission.Id, submission.Revision, corrects, by, clock.GetUtcNow(), record.ToJson());
        return await decisions.AppendAsync(draft, request, cancellation).ConfigureAwait(false);
    }
}
