using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting.Markdown;

/// <summary>
/// Writes a result as Markdown for a job summary or a comment: the totals, what is wrong with the input, and the subjects with
/// something to do, the failing ones first, each folded. What does not fit is counted.
/// </summary>
/// <param name="output">Where it is written.</param>
/// <param name="language">The language.</param>
/// <param name="limit">How much the destination takes.</param>
public sealed class MarkdownReportWriter(TextWriter output, Language language, MarkdownLimit limit) : IReportWriter
{
    private const int MostDiagnostics = 20;

    private readonly MarkdownSubject _subject = new(language);
    private readonly Dictionary<Decision, MarkdownGroup> _groups = ReportTotals.WorstFirst.ToDictionary(decision => decision, _ => new MarkdownGroup());
    private readonly List<Diagnostic> _diagnostics = [];
    private VerdictSelection _selection = VerdictSelection.NotMet;
    private ReportHeader? _header;
    private readonly List<Diagnostic> _warnings = [];
    private long _wrong;
    private long _doubtful;

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _header = header;
        _selection = header.Only ?? VerdictSelection.NotMet;
    }

    /// <inheritdoc/>
    public void Write(Evaluation evaluation)
    {
        if (!_selection.HasAny(evaluation))
            return;

        var group = _groups[evaluation.Decision];
        group.Subjects++;

        // Subjects of a group are shown in their order, as many as fit: behind the first that does not, none has to be kept.
        if (group.Size > limit.Most)
            return;

        var section = _subject.Write(evaluation, [.. _selection.Of(evaluation)]);
        group.Sections.Add(section);
        group.Size += limit.SizeOf(section);
    }

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error && ++_wrong <= MostDiagnostics)
            _diagnostics.Add(diagnostic);
        if (diagnostic.Severity == Severity.Warning && ++_doubtful <= MostDiagnostics)
            _warnings.Add(diagnostic);
    }

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        var text = new StringBuilder(Head(summary));
        var left = limit.Most - limit.SizeOf(text.ToString()) - limit.SizeOf(Rest(long.MaxValue));
        var hidden = 0L;
        foreach (var decision in ReportTotals.WorstFirst.Where(decision => _groups[decision].Subjects > 0))
        {
            var group = _groups[decision];
            var heading = $"### {VerdictName.Of(decision, language)} ({group.Subjects})\n\n";
            left -= limit.SizeOf(heading);
            var shown = hidden > 0 ? 0 : group.Sections.TakeWhile(section => (left -= limit.SizeOf(section)) >= 0).Count();
            hidden += group.Subjects - shown;
            if (shown == 0)
                continue;

            text.Append(heading);
            foreach (var section in group.Sections.Take(shown))
                text.Append(section);
        }

        if (hidden > 0)
            text.Append(Rest(hidden));
        output.Write(text.ToString());
        output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private string Head(ReportSummary summary)
    {
        var pack = _header!.Pack;
        var head = new StringBuilder();
        head.Append("## ").Append(Title(summary)).Append("\n\n");
        head.Append(MarkdownText.Of(PackText.Line(pack, language, ' '))).Append("\n\n");
        if (_wrong > 0)
            Append(head, Pick("输入有误，未作判定", "Wrong input, not evaluated"), _diagnostics, _wrong);
        if (_doubtful > 0)
            Append(head, Pick("输入存疑", "Doubtful input"), _warnings, _doubtful);
        MarkdownNotes.Append(head, [.. ReportNote.Of(_header!.Pack, summary.Gaps, language)], 0, language);
        if (ReportNote.OfToday(summary, language) is { } today)
            head.Append(MarkdownText.Of(today.Message)).Append("\n\n");

        head.Append(Pick("| 结论 | 对象 |", "| Decision | Subjects |")).Append("\n|---|--:|\n");
        foreach (var decision in ReportTotals.WorstFirst)
            head.Append("| ").Append(VerdictName.Of(decision, language)).Append(" | ").Append(summary[decision]).Append(" |\n");
        head.Append('\n').Append(Pick("| 判定 | 条数 |", "| Verdict | Findings |")).Append("\n|---|--:|\n");
        foreach (var verdict in VerdictSelection.All.Verdicts)
            head.Append("| ").Append(VerdictName.Of(verdict, language)).Append(" | ").Append(summary.Verdicts[verdict]).Append(" |\n");
        return head.Append('\n').ToString();
    }

    private string Title(ReportSummary summary) => summary[Decision.NonCompliant] > 0
        ? Pick($"✗ {summary.Subjects} 个对象中 {summary[Decision.NonCompliant]} 个不符合", $"✗ {summary[Decision.NonCompliant]} of {summary.Subjects} subjects not compliant")
        : (_wrong > 0 ? "✗ " : IsOpen(summary) ? "? " : summary.Subjects == 0 ? "" : "✓ ") + ReportTotals.Subjects(summary, language);

    // No tick where something was not evaluated, or where there may be subjects of which nothing is known.
    private static bool IsOpen(ReportSummary summary) => summary[Decision.Undetermined] + summary[Decision.NothingApplied] > 0 || summary.Gaps.Unread.Count > 0;

    private void Append(StringBuilder head, string title, List<Diagnostic> shown, long count)
    {
        head.Append("### ").Append(title).Append(" (").Append(count).Append(")\n\n");
        foreach (var diagnostic in shown)
            head.Append("- ").Append(MarkdownText.Of($"{diagnostic.Span} {diagnostic.Code}: {diagnostic.Message(language)}")).Append('\n');
        if (count > shown.Count)
            head.Append("- ").Append(Pick($"另有 {count - shown.Count} 项", $"and {count - shown.Count} more")).Append('\n');
        head.Append('\n');
    }

    private string Rest(long subjects) => Pick(
        $"**另有 {subjects} 个对象因篇幅限制未列出；总数见上表，全部内容见其他格式的结果。**\n",
        $"**{subjects} more subjects are left out, for this place takes no more text. The totals above count them; results in other formats list them.**\n");

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;

    private sealed class MarkdownGroup
    {
        public List<string> Sections { get; } = [];

        public long Size { get; set; }

        public long Subjects { get; set; }
    }
}
