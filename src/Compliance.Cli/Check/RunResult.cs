using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Registers;
using Compliance.Reporting;

namespace Compliance.Cli.Check;

/// <summary>The state of a run: its counts, its outcome and its reports, to which parts are added in order.</summary>
internal sealed class RunResult(OpenReports reports, string failOn) : IRollback
{
    private ReportSummary _markedSummary = new();
    private Outcome _markedOutcome = new(failOn);

    public ReportSummary Summary { get; private set; } = new();

    public Outcome Outcome { get; private set; } = new(failOn);

    /// <summary>Whether parts can be rolled back: not from a report that is read meanwhile.</summary>
    public bool CanTakeBack => reports.CanTakeBack;

    /// <summary>Counts and renders some subjects, apart from all others; called by any thread.</summary>
    public CheckedPart Make(IReadOnlyList<Evaluation> evaluations)
    {
        var summary = new ReportSummary();
        var outcome = new Outcome(failOn);
        foreach (var evaluation in evaluations)
        {
            summary.Add(evaluation);
            outcome.Add(evaluation);
        }

        return Render(evaluations, summary, outcome);
    }

    /// <summary>The same of rows of a register, most of which are only counted.</summary>
    public CheckedPart Make(RegisterPart part)
    {
        var summary = new ReportSummary();
        var outcome = new Outcome(failOn);
        summary.Add(part.Decisions, part.Verdicts);
        outcome.Add(part.Decisions);
        return Render(part.Evaluations, summary, outcome);
    }

    // What is rendered already needs its findings no more.
    private CheckedPart Render(IReadOnlyList<Evaluation> evaluations, ReportSummary summary, Outcome outcome)
    {
        var rendered = reports.Render(evaluations);
        return new CheckedPart(summary, outcome, rendered, rendered.Any(part => part is null) ? evaluations : []);
    }

    public void Mark()
    {
        (_markedSummary, _markedOutcome) = (Summary, Outcome);
        (Summary, Outcome) = (new ReportSummary(), new Outcome(failOn));
        Summary.Add(_markedSummary);
        Outcome.Add(_markedOutcome);
        reports.Mark();
    }

    public void Rollback()
    {
        (Summary, Outcome) = (_markedSummary, _markedOutcome);
        reports.Rollback();
    }

    /// <summary>Adds a part; called by one thread.</summary>
    public void Add(CheckedPart part)
    {
        Summary.Add(part.Summary);
        Outcome.Add(part.Outcome);
        reports.Write(part.Unrendered, part.Rendered);
    }
}
