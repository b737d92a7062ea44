using System.Collections.Generic;
using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Cli.Display;

/// <summary>Writes what all subjects amount to.</summary>
internal sealed class SummarySection(Terminal terminal, Labels labels)
{
    private static readonly Decision[] WorstFirst =
        [Decision.NonCompliant, Decision.Undetermined, Decision.CompliantWithDeviations, Decision.Compliant, Decision.NothingApplied];

    public void Write(ReportSummary summary)
    {
        var decisions = new List<string>();
        foreach (var decision in WorstFirst)
        {
            if (summary[decision] > 0)
                decisions.Add($"[{DecisionColour.Of(decision)}]{summary[decision]} {labels.Decision(decision)}[/]");
        }

        terminal.WriteLine($"[bold]{labels.Subjects(summary.Subjects)}[/]{(summary.Subjects == 0 ? "" : ": ")}{string.Join(" · ", decisions)}");
        terminal.WriteLine($"[dim]{labels.Counts(summary.Verdicts)}[/]");
    }
}
