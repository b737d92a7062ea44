using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>
/// Writes a result as a page for people: one file in both languages, which asks for nothing from elsewhere and shows everything without a script. The
/// decision comes first, then what was left out, the counts, the subjects with their findings drawn beside their limits, and every clause.
/// </summary>
public sealed class HtmlReportWriter : IReportWriter, IPartWriter
{
    private const int MostFacts = 8;

    private readonly TextWriter _output;
    private readonly Language _language;
    private readonly IReadOnlyList<InstrumentText> _instruments;
    private readonly TextBuffers _buffers = new();
    private readonly SubjectSpool _subjects = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly MissingTotals _missing = new();
    private FailTotals _fails = null!;
    private ReportHeader _header = null!;
    private PageRules _rules = null!;
    private SubjectMarkup _subject = null!;

    /// <summary>A writer to some text.</summary>
    /// <param name="output">Where it is written; it is not closed.</param>
    /// <param name="language">The language that is shown first.</param>
    /// <param name="instruments">The texts of the instruments, which clauses are linked to; of those that are at hand.</param>
    public HtmlReportWriter(TextWriter output, Language language, IReadOnlyList<InstrumentText>? instruments = null)
    {
        _output = output;
        _language = language;
        _instruments = instruments ?? [];
    }

    bool IPartWriter.RemembersParts => true;

    private VerdictSelection Selection => _header.Only ?? VerdictSelection.All;

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _header = header;
        _rules = new PageRules(header.Pack);
        _fails = new FailTotals(_rules);
        _subject = new SubjectMarkup(_rules, Selection);
    }

    /// <inheritdoc/>
    public void Write(Evaluation evaluation)
    {
        var part = _buffers.Rent();
        Write(part, evaluation);
        Append(part);
    }

    TextBuffer IPartWriter.Render(IReadOnlyList<Evaluation> evaluations)
    {
        var part = _buffers.Rent();
        foreach (var evaluation in evaluations)
            Write(part, evaluation);
        return part;
    }

    void IPartWriter.Append(TextBuffer part) => Append(part);

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        var markup = new Markup(_output);
        var page = new Page(markup, _language);
        var headline = SummaryMarkup.Headline(summary, IsWhole(summary));
        page.Begin(Words.Of(language => $"{headline.In(language)} · {_header.Pack.Title.In(language)}"));
        markup.Write($"<header>");
        SummaryMarkup.WritePack(markup, _header.Pack);
        markup.Write($"<h1 class=\"{Worst(summary)}\">{headline}</h1></header>\n");
        NotesMarkup.Write(markup, _diagnostics, language => [.. ReportNote.Of(_header.Pack, language), .. ReportNote.Of(summary, language), .. OnlySome(language)]);
        SummaryMarkup.Write(markup, summary);
        WriteFails(markup);
        WriteMissing(markup);
        WriteSubjects(markup, summary.Subjects);
        var rules = new RulesMarkup(markup, _rules, _instruments);
        rules.WriteTimeLine();
        WriteGuidance(markup);
        rules.WriteRules();
        rules.WriteInstruments();
        page.End(new LocalizedText(
            $"compliance {_header.ToolVersion} · 引擎 {_header.Engine} · {PackText.Names(_header.Pack)} · {_header.Pack.Digest}",
            $"compliance {_header.ToolVersion} · engine {_header.Engine} · {PackText.Names(_header.Pack)} · {_header.Pack.Digest}"));
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _subjects.Dispose();

    private void Append(TextBuffer part)
    {
        _subjects.Add(part);
        _buffers.Return(part);
    }

    private void Write(TextBuffer output, Evaluation evaluation)
    {
        _missing.Add(evaluation);
        _fails.Add(evaluation);
        if (Selection == VerdictSelection.All || Selection.HasAny(evaluation))
            _subject.Write(new Markup(output), evaluation);
    }

    private bool IsWhole(ReportSummary summary) => summary.Gaps.Unread.Count == 0 && !_diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    private static string Worst(ReportSummary summary) => ReportTotals.WorstFirst.Where(decision => summary[decision] > 0).Select(decision => decision.Word()).DefaultIfEmpty(Decision.NothingApplied.Word()).First();

    private IEnumerable<ReportNote> OnlySome(Language language)
    {
        if (_header.Only is not { } only)
            yield break;

        var zh = language == Language.Chinese;
        var names = string.Join(zh ? "、" : ", ", only.Verdicts.Select(verdict => VerdictName.Of(verdict, language)));
        yield return new ReportNote("only", "only", Severity.Note, SourceSpan.None, zh ? $"只列出以下判定：{names}；全部均已计入" : $"only these verdicts are listed: {names}; all are counted");
    }

    private void WriteFails(Markup markup)
    {
        var fails = _fails.InOrder();
        if (fails.Count == 0)
            return;

        markup.Write($"<section class=\"fails\"><h2>{Labels.FailsMost}</h2>");
        WriteFails(markup, fails.Take(MostFacts));
        if (fails.Count > MostFacts)
        {
            markup.Write($"<details><summary>{Words.More(fails.Count - MostFacts)}</summary>");
            WriteFails(markup, fails.Skip(MostFacts));
            markup.Write($"</details>");
        }

        markup.Write($"</section>\n");
    }

    private void WriteFails(Markup markup, IEnumerable<(Rule Rule, long Subjects)> fails)
    {
        markup.Write($"<table><thead><tr><th scope=\"col\">{Labels.Clauses}</th><th scope=\"col\">{Labels.Subjects}</th></tr></thead><tbody>");
        foreach (var (rule, subjects) in fails)
        {
            markup.Write($"<tr><th scope=\"row\"><span class=\"obligation\">{Words.Of(rule.Obligation)}</span> <a href=\"#rule-{_rules[rule]}\">{rule.Title}</a>");
            if (rule.Departments.Count > 0)
                markup.Write($" <span class=\"departments\">{Words.Of(language => FindingText.Departments(rule, language))}</span>");
            markup.Write($"</th><td>{subjects}</td></tr>");
        }

        markup.Write($"</tbody></table>");
    }

    private void WriteMissing(Markup markup)
    {
        var facts = _missing.InOrder();
        if (facts.Count == 0)
            return;

        markup.Write($"<section class=\"missing\"><h2>{Labels.MissingMost}</h2>");
        WriteMissing(markup, facts.Take(MostFacts));
        if (facts.Count > MostFacts)
        {
            markup.Write($"<details><summary>{Words.More(facts.Count - MostFacts)}</summary>");
            WriteMissing(markup, facts.Skip(MostFacts));
            markup.Write($"</details>");
        }

        markup.Write($"</section>\n");
    }

    private static void WriteMissing(Markup markup, IEnumerable<(string Kind, Fact Fact, long Subjects, long Settles, long NamedBy)> facts)
    {
        markup.Write($"<table><thead><tr><th scope=\"col\">{Labels.Missing}</th><th scope=\"col\">{new LocalizedText("单独可判定", "Settles by itself")}</th>");
        markup.Write($"<th scope=\"col\">{new LocalizedText("涉及判定", "Needed by findings")}</th><th scope=\"col\">{new LocalizedText("涉及对象", "Of subjects")}</th></tr></thead><tbody>");
        foreach (var (kind, fact, subjects, settles, namedBy) in facts)
            markup.Write($"<tr><th scope=\"row\">{fact.Label} <code>{kind}.{fact.Name}</code></th><td>{settles}</td><td>{namedBy}</td><td>{subjects}</td></tr>");
        markup.Write($"</tbody></table>");
    }

    private void WriteSubjects(Markup markup, long subjects)
    {
        markup.Write($"<section class=\"subjects\"><h2 id=\"subjects\">{Labels.Subjects}</h2>\n");
        if (subjects == 0)
        {
            markup.Write($"<p>{Labels.NoSubjects}</p></section>\n");
            return;
        }

        FiltersMarkup.Write(markup, _rules);
        FiltersMarkup.WritePager(markup);
        markup.Write($"<div id=\"list\"></div>\n");
        _subject.WriteTimeLines(markup);
        _subjects.CopyTo(_output);
        markup.Write($"</section>\n");
    }

    private void WriteGuidance(Markup markup)
    {
        if (_header.Checklist.Count == 0)
            return;

        markup.Write($"<section class=\"guidance\"><h2>{Labels.Guidance}</h2><ul>");
        foreach (var item in _header.Checklist)
            markup.Write($"<li>{item.Title} <blockquote>{item.Clause.Describe()}</blockquote></li>");
        markup.Write($"</ul></section>\n");
    }
}
