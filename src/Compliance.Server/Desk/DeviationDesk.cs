using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Extensions.Hosting;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Server.Log;
using Compliance.Server.Storage;
using Compliance.Values;

namespace Compliance.Server.Desk;

/// <summary>Takes requests to depart from rules, and what others answer. Who asks is not who approves, and neither is whose project it is.</summary>
internal sealed class DeviationDesk(ComplianceService compliance, DescriptorReading reading, LogStore log, LogKey key, TimeProvider clock)
{
    private const int LongestText = 4_000;

    /// <summary>What was asked for on a subject.</summary>
    public async Task<IReadOnlyList<AskedDeviation>> ListAsync(string kind, string id, CancellationToken cancellation) =>
        AskedDeviation.Among(await log.ListAsync(new LogFilter { Subject = (kind, id), Types = EntryTypes.OfDeviations }, null, cancellation).ConfigureAwait(false));

    /// <summary>Asks for one on a revision.</summary>
    /// <exception cref="RefusedException">There is no such rule, it may not be departed from, or something is not stated.</exception>
    /// <exception cref="StaleRevisionException">It was revised meanwhile.</exception>
    /// <exception cref="RequestKeyException">The same key came with another request.</exception>
    public async Task<AppendedEntry> AskAsync(
        Submission submission, string rule, string? reason, string? expiresOn, string? document, string by, RequestKey? request, CancellationToken cancellation)
    {
        var pack = compliance.Checker().Pack;
        var subject = reading.Read(submission.Descriptor);
        var meant = pack.RulesNamed(rule).FirstOrDefault(one => one.Subject == subject.Kind)
            ?? throw new RefusedException(new LocalizedText($"规则包没有适用于 {subject.Kind.Label.Zh} 的规则 {rule}。", $"The pack has no rule '{rule}' for a {subject.Kind.Name}."));
        if (meant.Obligation != Obligation.InPrinciple)
            throw new RefusedException(new LocalizedText($"规则 {rule} 不是“原则上”条款，不得偏离。", $"The rule '{rule}' does not speak in principle: nothing may depart from it."));
        if (!CalendarDate.TryParse(expiresOn ?? "", out var last) || last < compliance.Today)
            throw new RefusedException(new LocalizedText("请写明失效日期（年-月-日），不早于今日。", "Say until when, as yyyy-mm-dd, and not before today."));
        if (!CouldBeApproved(rule, reason, last) || reason is { Length: > LongestText } || document is { Length: > LongestText })
            throw new RefusedException(new LocalizedText($"请写明理由（至多 {LongestText} 字）。", $"Say why, in at most {LongestText} characters."));

        var wish = new DeviationWish(rule, pack.Id, reason!.Trim(), last.ToString(), string.IsNullOrWhiteSpace(document) ? null : document.Trim(), FactsOf(meant, subject));
        var draft = LogEntry.Draft(EntryTypes.DeviationRequest, submission.Kind, submission.Id, submission.Revision, null, by, clock.GetUtcNow(), "", wish.ToJson());
        return await log.AppendAsync(draft, request, null, cancellation).ConfigureAwait(false);
    }

    /// <summary>Approves of one, or refuses it.</summary>
    /// <exception cref="SamePersonException">Who answers is who asked, or whose project it is.</exception>
    /// <exception cref="RefusedException">It was answered, has expired, or what it is about has changed.</exception>
    /// <exception cref="StaleRevisionException">It was revised meanwhile.</exception>
    public async Task<AppendedEntry> AnswerAsync(
        Submission submission, SignedEntry asked, bool approves, string? note, string by, RequestKey? request, CancellationToken cancellation)
    {
        var wish = DeviationWish.Parse(asked.Text!);
        if (Names.AreSame(asked.Entry.By, by) || Names.AreSame(submission.Applicant, by))
            throw new SamePersonException();
        if (!asked.Holds(key))
            throw new BrokenLogException($"entry {asked.Entry.Number} was changed");
        if (note is { Length: > LongestText } || (!approves && string.IsNullOrWhiteSpace(note)))
            throw new RefusedException(new LocalizedText("不批准须写明理由。", "Say why it is refused."));
        if (approves && !Holds(wish, reading.Read(submission.Descriptor)))
            throw new RefusedException(new LocalizedText("申请之后，规则所涉指标已改变或期限已过：请重新申请。", "What the rule reads has changed since it was asked for, or it has expired: ask again."));

        var answer = new DeviationAnswer(compliance.Today.ToString(), string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        var draft = LogEntry.Draft(
            approves ? EntryTypes.DeviationApproval : EntryTypes.DeviationRefusal,
            submission.Kind, submission.Id, submission.Revision, asked.Entry.Number, by, clock.GetUtcNow(), "", answer.ToJson());
        return await log.AppendAsync(draft, request, entries => RequireUnanswered(entries, asked.Entry.Number), cancellation).ConfigureAwait(false);
    }

    /// <summary>The subject of a submission with the deviations that others have approved of: those whose entries hold, and whose facts are what they were.</summary>
    /// <exception cref="ReadException">The rules in use read the descriptor no more.</exception>
    /// <exception cref="BrokenLogException">An entry was changed.</exception>
    public async Task<Subject> SubjectOfAsync(Submission submission, CancellationToken cancellation) =>
        SubjectOf(submission, await ListAsync(submission.Kind, submission.Id, cancellation).ConfigureAwait(false));

    /// <summary>The same where it is known what was asked for on the subject.</summary>
    /// <inheritdoc cref="SubjectOfAsync"/>
    public Subject SubjectOf(Submission submission, IReadOnlyList<AskedDeviation> asked)
    {
        var subject = reading.Read(submission.Descriptor);
        var approved = asked.Where(one => one.IsApproved && Holds(one.Wish, subject)).ToList();
        if (approved.Count == 0)
            return subject;
        if (approved.FirstOrDefault(one => !one.Request.Holds(key) || !one.Answer!.Holds(key)) is { } changed)
            throw new BrokenLogException($"entry {changed.Request.Entry.Number} or {changed.Answer!.Entry.Number} was changed");

        // JSON is YAML too.
        var text = DescriptorWriter.ToYaml(subject) + "deviations: " + JsonSerializer.Serialize(approved.Select(one => new
        {
            rule = one.Wish.Rule,
            reason = one.Wish.Reason,
            approved_by = one.Answer!.Entry.By,
            approved_on = one.Said!.On,
            expires_on = one.Wish.ExpiresOn,
            document = one.Wish.Document ?? $"log entry {one.Answer.Entry.Number}",
        })) + "\n";
        return compliance.Checker().Reader.ReadText(text, "descriptor.yaml").Require().Subjects[0];
    }

    // The library says what an approval states: a reason that says nothing is none.
    private bool CouldBeApproved(string rule, string? reason, CalendarDate last) =>
        new Deviation(rule, reason, "somebody", compliance.Today, last, null, SourceSpan.None).IsApprovedOn(compliance.Today);

    private bool Holds(DeviationWish wish, Subject subject)
    {
        var pack = compliance.Checker().Pack;
        return wish.Pack == pack.Id
            && pack.RulesNamed(wish.Rule).FirstOrDefault(one => one.Subject == subject.Kind) is { Obligation: Obligation.InPrinciple } rule
            && wish.Facts == FactsOf(rule, subject)
            && CalendarDate.TryParse(wish.ExpiresOn, out var last) && last >= compliance.Today;
    }

    private static void RequireUnanswered(IReadOnlyList<SignedEntry> entries, long number)
    {
        if (entries.Any(one => one.Entry.RefersTo == number))
            throw new RefusedException(new LocalizedText("该申请已有答复。", "It was answered already."));
    }

    // What is computed from parts is not stated: then all that is stated has to be what it was.
    private static string FactsOf(Rule rule, Subject subject)
    {
        var facts = rule.FactsRead.Where(one => one.Kind == subject.Kind).Select(one => one.Fact).ToList();
        if (subject.Parts.Count > 0 || facts.Any(fact => fact.IsDerived))
            return DescriptorWriter.ToYaml(subject);
        return string.Join("\n", facts.Select(fact => subject.Stated(fact.Name) is { } stated ? $"{fact.Name}: {stated.Written} [{stated.Unit.Symbol.En}]" : $"{fact.Name}:"));
    }
}
