using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Findings;
using Compliance.Sessions;
using NRules;

namespace Compliance.NRules;

/// <summary>
/// The session over NRules. As long as no host can tell, it borrows workspaces from the engine; where the host has rules of
/// its own, or has requested the NRules session, everything happens in that one.
/// </summary>
internal sealed class NRulesSession(CompiledPlan plan, EvaluationOptions options, NRulesEngine engine)
    : SubjectSession(plan, options, engine.Name), INRulesSession
{
    private const int BatchSize = 256;

    private readonly List<SubjectEntry> _batch = [];
    private ISession? _shared = engine.HasHostRules ? engine.CreateSession() : null;

    public ISession Session
    {
        get
        {
            ThrowIfDisposed();
            if (_shared is null)
            {
                _shared = engine.CreateSession();
                _shared.InsertAll(Evaluations.SelectMany(evaluation => ResultsOf(evaluation).Prepend(evaluation.Subject)));
            }

            return _shared;
        }
    }

    // A host's rules may match on any of them.
    protected override bool HandsOutAll => _shared is not null;

    public override void Fire(CancellationToken cancellationToken = default)
    {
        base.Fire(cancellationToken);
        if (_shared is null)
            return;

        // NRules stops between two rules, and says nothing; what is left on its agenda runs the next time.
        _shared.Fire(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }

    protected override void EvaluatePending(CancellationToken cancellationToken)
    {
        while (NextPending() is { } first)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _batch.Clear();
            for (var entry = first; entry is not null && _batch.Count < BatchSize; entry = entry.NextQueued)
            {
                if (!entry.IsRetracted)
                    _batch.Add(entry);
            }

            Evaluate(_batch);
            _batch.ForEach(Settle);
        }
    }

    private void Evaluate(List<SubjectEntry> entries)
    {
        // Rules match on one day; where only the month or the year is known, the kernel joins the verdicts of its days.
        foreach (var entry in entries.Where(entry => entry.Day.Days is not null))
            entry.Evaluation = Compliance.Findings.Evaluation.Of(Plan, entry.Subject, entry.Day);
        var byRules = entries.FindAll(entry => entry.Day.Days is null);
        var candidates = byRules.ConvertAll(entry => new Candidate(Plan.PlanFor(entry.Subject.Kind), entry.Subject, entry.Day.Date));
        if (_shared is null)
            engine.Run(candidates);
        else
            Workspace.Run(_shared, candidates);

        for (var i = 0; i < byRules.Count; i++)
            byRules[i].Evaluation = new Evaluation(candidates[i].Plan, byRules[i].Subject, byRules[i].Day, candidates[i].Verdicts());
        foreach (var candidate in candidates)
            candidate.Release();
        if (_shared is null)
            return;

        // A host's rules match on findings, never on candidates.
        _shared.RetractAll(candidates);
        _shared.InsertAll(entries.SelectMany(entry => ResultsOf(HandOut(entry)).Prepend(entry.Subject)));
    }

    // A rule of the host's may have taken some of it out itself.
    protected override void Withdraw(Evaluation evaluation) =>
        _shared?.TryRetractAll(ResultsOf(evaluation).Prepend(evaluation.Subject), BatchOptions.SkipFailed);

    protected override void Renew(Evaluation before, Evaluation after)
    {
        _shared?.TryRetractAll(ResultsOf(before), BatchOptions.SkipFailed);
        _shared?.TryInsertAll(ResultsOf(after).Prepend(after.Subject), BatchOptions.SkipFailed);
    }

    private static IEnumerable<object> ResultsOf(Evaluation evaluation)
    {
        yield return evaluation;
        for (var rule = 0; rule < evaluation.Verdicts.Count; rule++)
        {
            if (evaluation.Verdicts[rule] is Verdict.Fail or Verdict.Undetermined or Verdict.Waived)
                yield return evaluation.FindingOf(rule);
        }
    }
}
