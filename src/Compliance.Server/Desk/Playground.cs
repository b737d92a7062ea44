using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Testing;
using Compliance.Diagnostics;
using Compliance.Extensions.Hosting;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Server.Desk;

/// <summary>Tries rules that somebody writes. Nothing of them is kept or used. They are tried one after the other, whoever sends them, in bounded time.</summary>
internal sealed class Playground(ComplianceService compliance, PackCatalog catalog) : IDisposable
{
    /// <summary>The most rules of one text.</summary>
    public const int MostRules = 20;

    /// <summary>The most subjects of a register that is sent along.</summary>
    public const int MostSubjects = 5_000;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    private static readonly LocalizedText TooLong = new(
        $"试写须在 {MostTime.TotalSeconds} 秒内完成：请减少规则或登记项目，或稍后再试。", $"It takes more than {MostTime.TotalSeconds} seconds: try fewer rules or subjects, or later.");

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Tries rules.</summary>
    /// <param name="text">A chapter, or rules alone.</param>
    /// <param name="register">What they are evaluated on; null for nothing.</param>
    /// <param name="withTests">Whether they are linted and tested too.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RefusedException">The text is too long, has too many rules, or takes too long.</exception>
    public async Task<TriedDraft> TryAsync(string text, StoredRegister? register, bool withTests, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(MostTime);
        var token = limited.Token;
        try
        {
            await _turn.WaitAsync(token).ConfigureAwait(false);

            // What does not look at the clock goes on to its end behind the answer, and until then nobody else begins.
            var work = Task.Run(
                () =>
                {
                    try
                    {
                        return Try(text, register, withTests, token);
                    }
                    finally
                    {
                        _turn.Release();
                    }
                },
                CancellationToken.None);
            return await work.WaitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new RefusedException(TooLong);
        }
    }

    /// <summary>Reads a register that is sent along.</summary>
    /// <param name="text">The register.</param>
    /// <param name="isTable">Whether it is a table, as CSV; else YAML or JSON.</param>
    /// <exception cref="ReadException">It is wrong.</exception>
    /// <exception cref="RefusedException">It has too many subjects.</exception>
    public StoredRegister ReadRegister(string text, bool isTable)
    {
        var reader = compliance.Checker().Reader;
        var subjects = (isTable ? reader.Read(System.Text.Encoding.UTF8.GetBytes(text), "register.csv") : reader.ReadText(text, "register.yaml")).Require().Subjects;
        if (subjects.Count > MostSubjects)
            throw new RefusedException(new LocalizedText($"登记表至多 {MostSubjects} 个对象。", $"The register has at most {MostSubjects} subjects."));
        return new StoredRegister([.. subjects], []);
    }

    public void Dispose() => _turn.Dispose();

    private TriedDraft Try(string text, StoredRegister? register, bool withTests, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var inUse = compliance.Checker().Pack;
        var read = DraftPack.Read(text, inUse);
        if (read.Value is not { } draft)
            return new TriedDraft([.. read.Diagnostics.Where(one => one.Severity == Severity.Error)], [], [], null);
        if (draft.Rules.Count == 0)
            throw new RefusedException(new LocalizedText("没有规则。", "There are no rules."));
        if (draft.RuleCount > MostRules)
            throw new RefusedException(new LocalizedText($"一次至多 {MostRules} 条规则。", $"There are at most {MostRules} rules at a time."));

        var tests = new List<RuleTest>();
        foreach (var rule in withTests ? draft.Rules : [])
        {
            cancellation.ThrowIfCancellationRequested();
            tests.Add(RuleTest.Run(rule, withSuggestions: true));
        }

        return new TriedDraft([], withTests ? Lint(draft, inUse, cancellation) : [], tests, register is null ? null : Effect(draft, register, cancellation));
    }

    // What is found about the pack as a whole is about the rules that are not here.
    private List<LintFinding> Lint(RulePack draft, RulePack inUse, CancellationToken cancellation) =>
    [
        .. Linter.Default.Lint(new LintContext(draft, catalog) { Texts = InstrumentText.FoldersOf(inUse) }, cancellation).Findings.Where(finding => finding.Rules.Count > 0),
    ];

    private DraftEffect Effect(RulePack draft, StoredRegister register, CancellationToken cancellation)
    {
        var before = Evaluate(compliance.Checker(), register, cancellation).ToDictionary(one => (one.Subject.Kind.Name, one.Subject.Id));
        var pairs = new List<DraftEffect.Pair>();
        foreach (var evaluation in Evaluate(new ComplianceChecker(draft), register, cancellation))
        {
            var old = before.GetValueOrDefault((evaluation.Subject.Kind.Name, evaluation.Subject.Id));
            pairs.AddRange(evaluation.Findings.Select(finding => new DraftEffect.Pair(old?.Findings.FirstOrDefault(one => one.Rule.Id == finding.Rule.Id), finding))
                .Where(pair => pair.IsFlipped || pair.After.Verdict != Verdict.NotApplicable));
        }

        return new DraftEffect(register.Subjects.Count, register.Unread, pairs);
    }

    private List<Evaluation> Evaluate(ComplianceChecker checker, StoredRegister register, CancellationToken cancellation)
    {
        using var session = checker.Engine.Open(new EvaluationOptions(Today: compliance.Today));
        session.InsertAll(register.WithPlaces(compliance.Checker()));
        foreach (var unread in register.Unread)
            session.AddUnknownMembers(unread);
        session.Fire(cancellation);
        return [.. session.Evaluations];
    }
}
