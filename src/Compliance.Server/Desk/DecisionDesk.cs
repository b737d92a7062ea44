using System;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Extensions.Hosting;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Compliance.Sessions;

namespace Compliance.Server.Desk;

/// <summary>Decides on what was handed in, and keeps the decision.</summary>
internal sealed class DecisionDesk(ComplianceService compliance, DeviationDesk deviations, LogStore log, TimeProvider clock)
{
    /// <summary>Evaluates a subject by itself: of a jurisdiction, the members are not known.</summary>
    public Evaluation Check(Subject subject) => compliance.CheckAll(compliance.Checker(), [subject], new EvaluationOptions { IsExcerpt = true })[0];

    /// <summary>Decides on a revision by the rules of the day, with the deviations that were approved of.</summary>
    /// <param name="submission">What was handed in.</param>
    /// <param name="corrects">The decision in whose place this one comes; or null.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="request">The request, which may come again; or null.</param>
    /// <param name="cancellation">Ends it, as long as nothing is decided.</param>
    /// <exception cref="RefusedException">The subject is a jurisdiction.</exception>
    /// <exception cref="SamePersonException">Who decides is who handed it in.</exception>
    /// <exception cref="ReadException">The rules in use read the descriptor no more.</exception>
    /// <exception cref="StaleRevisionException">It was revised meanwhile.</exception>
    /// <exception cref="RequestKeyException">The same key came with another request.</exception>
    public async Task<AppendedEntry> DecideAsync(Submission submission, long? corrects, string by, RequestKey? request, CancellationToken cancellation)
    {
        if (Names.AreSame(submission.Applicant, by))
            throw new SamePersonException();

        var checker = compliance.Checker();
        var subject = await deviations.SubjectOfAsync(submission, cancellation).ConfigureAwait(false);
        if (subject.Kind == checker.Pack.Vocabulary.Register)
            throw new RefusedException(new LocalizedText("辖区按全部登记项目评估，不单独决定。", "A jurisdiction is assessed over the register, and not decided on by itself."));

        var record = checker.Record(subject, new EvaluationOptions(Today: compliance.Today));
        var outcome = record.Subjects[0].Decision.Word();
        var draft = LogEntry.Draft(EntryTypes.Decision, submission.Kind, submission.Id, submission.Revision, corrects, by, clock.GetUtcNow(), outcome, record.ToJson());
        return await log.AppendAsync(draft, request, null, cancellation).ConfigureAwait(false);
    }
}
