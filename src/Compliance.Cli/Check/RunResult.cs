using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Registers;
using Compliance.Reporting;
using Compliance.Values;

namespace Compliance.Cli.Check;

/// <summary>What a run comes to so far: its counts, its outcome and its reports, to which parts are added in order.</summary>
/// <param name="reports">The reports.</param>
/// <param name="failOn">From what on the exit status is not 0.</param>
/// <param name="today">The day for subjects without one of their own.</param>
internal sealed class RunResult(OpenReports reports, string failOn, CalendarDate today) : IPartReceiver<RegisterPart, CheckedPart>
{
    private ReportSummary _markedSummary = new();
    private Outcome _markedOutcome = new(failOn);

    public ReportSummary Summary { get; private set; } = new();

    public Outcome Outcome { get; private set; } = new(failOn);

    /// <summary>Whether parts can be rolled back: not from a report that is read meanwhile.</summary>
    public bool CanTakeBack => reports.CanTakeBack;

    /// <summary>Counts and renders some subjects, apart from all others; called by any thread.</summary>
    public CheckedPart Project(IReadOnlyList<Evaluation> source)
    {
        var summary = new ReportSummary();
        var outcome = new Outcome(failOn);
        foreach (var evaluation in source)
        {
            summary.Add(evaluation);
            outcome.Add(evaluation);
        }

        return Render(source, summary, outcome);
    }

    /// <summary>The same of rows of a register, most of which are only counted.</summary>
    public CheckedPart Project(RegisterPart source)
    {
        var summary = new ReportSummary();
        var outcome = new Outcome(failOn);
        summary.Add(source.Decisions, source.Verdicts);
        summary.AddOnToday(source.OnToday, today);
        outcome.Add(source.Decisions);
        return Render(source.Evaluations, summary, outcome);
    }

    /// <summary>Subjects that are counted already.</summary>
    public CheckedPart Rendered(IReadOnlyList<Evaluation> source) => Render(source, new ReportSummary(), new Outcome(failOn));

    // What is rendered already needs its findings no more.
    private CheckedPart Render(IReadOnlyList<Evaluation> evaluations, ReportSummary summary, Outcome outcome)
    {
        var rendered = reports.Render(evaluations);
        return new CheckedPart(summary, outcome, rendered, rendered.Any(part => part is null) ? evaluations : []);
    }

    /// <summary>Begins something that may be taken back, where it can be.</summary>
    public void Mark()
    {
        if (!CanTakeBack)
            return;
        (_markedSummary, _markedOutcome) = (Summary, Outcome);
        (Summary, Outcome) = (new ReportSummary(), new Outcome(failOn));
        Summary.Add(_markedSummary);
        Outcome.Add(_markedOutcome);
        reports.Mark();
    }

    /// <summary>Takes back what was added since the mark.</summary>
    public void Rollback()
    {
        if (!CanTakeBack)
            return;
        (Summary, Outcome) = (_markedSummary, _markedOutcome);
        reports.Rollback();
    }

    /// <summary>Adds a part; called by one thread.</summary>
    public void Emit(CheckedPart part)
    {
        Summary.Add(part.Summary);
        Outcome.Add(part.Outcome);
        reports.Write(part.Unrendered, part.Rendered);
    }
}
