using System.Linq;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Reporting;

namespace Compliance.Cli.Display;

/// <summary>Writes what all subjects amount to.</summary>
internal sealed class SummarySection(Terminal terminal, Labels labels)
{
    private static readonly Decision[] WorstFirst =
        [Decision.NonCompliant, Decision.Undetermined, Decision.CompliantWithDeviations, Decision.Compliant, Decision.NothingApplied];

    public void Write(ReportSummary summary)
    {
        var decisions = WorstFirst
            .Where(decision => summary[decision] > 0)
            .Select(decision => $"[{DecisionColour.Of(decision)}]{summary[decision]} {labels.Decision(decision)}[/]");
        var verdicts = Enumerable.Range(0, PackWords.Verdicts.Count)
            .Select(verdict => $"{summary.Verdicts[(Verdict)verdict]} {labels.Verdict((Verdict)verdict)}");
        terminal.WriteLine($"[bold]{labels.Subjects(summary.Subjects)}[/]{(summary.Subjects == 0 ? "" : ": ")}{string.Join(" · ", decisions)}");
        terminal.WriteLine($"[dim]{string.Join(" · ", verdicts)}[/]");
    }
}
