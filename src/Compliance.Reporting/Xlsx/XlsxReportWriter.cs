using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Explanations;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting.Xlsx;

/// <summary>
/// Writes a result as a workbook (XLSX): a summary, the findings, and what is missing. Cells have types, headings stay in sight, verdicts are coloured,
/// and no cell is a formula. It is streamed: of a long register, rows that a sheet cannot hold go on in the next one, and the summary says so.
/// </summary>
public sealed class XlsxReportWriter : IReportWriter
{
    // What is missing is kept until the findings are at their end; of more the register itself has to be looked through.
    private const int MostMissing = 1_000_000;

    private static readonly IReadOnlyList<Column> MissingColumns =
    [
        new(new("编号", "Id"), 18), new(new("名称", "Name"), 34), new(new("所缺信息", "Missing"), 36), new(new("字段", "Fact"), 28), new(new("单独可判定", "Settles by itself"), 14), new(new("涉及", "Needed by"), 12),
        new(new("可符合的取值", "Would pass with"), 60),
    ];

    private readonly Workbook _workbook;
    private readonly Language _language;
    private readonly int _mostRows;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<(string Id, string? Name, MissingFact Fact, string Passing)> _missing = [];
    private ReportHeader _header = null!;
    private Sheet _findings = null!;
    private long _leftOut;
    private bool _isFindingsOpen;

    /// <summary>A writer.</summary>
    /// <param name="output">Where it is written; it is not closed.</param>
    /// <param name="language">The language of headings, titles and messages.</param>
    public XlsxReportWriter(Stream output, Language language)
        : this(output, language, Sheet.MostRows)
    {
    }

    internal XlsxReportWriter(Stream output, Language language, int mostRows)
    {
        _workbook = new Workbook(output);
        _language = language;
        _mostRows = mostRows;
    }

    private VerdictSelection Selection => _header.Only ?? VerdictSelection.All;

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _header = header;
        _findings = new Sheet(_workbook, Pick("判定明细", "Findings"), FindingRow.Columns, _language, _mostRows);
        _isFindingsOpen = true;
    }

    /// <inheritdoc/>
    public void Write(Evaluation evaluation)
    {
        foreach (var finding in Selection.Of(evaluation))
            FindingRow.Write(_findings, evaluation, finding, _language);
        if (Selection.Includes(Verdict.Undetermined))
            AddMissing(evaluation);
    }

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        CloseFindings();
        var missing = WriteMissing();
        var name = Pick("总计", "Summary");
        SummarySheet.Write(_workbook, name, _language, Rows(summary));
        _workbook.End([name, .. _findings.Names, .. missing]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isFindingsOpen)
            CloseFindings();
        _workbook.Dispose();
    }

    private void CloseFindings()
    {
        _findings.Dispose();
        _isFindingsOpen = false;
    }

    private void AddMissing(Evaluation evaluation)
    {
        var missing = evaluation.Missing;
        if (missing.Count == 0)
            return;

        var open = evaluation.FindingsWith(verdict => verdict == Verdict.Undetermined).ToList();
        foreach (var fact in missing)
        {
            if (_missing.Count == MostMissing)
                _leftOut++;
            else
                _missing.Add((evaluation.Subject.Id, evaluation.Subject.Name, fact, Passing(open, fact)));
        }
    }

    private string Passing(List<Finding> open, MissingFact fact) => string.Join("; ", open
        .Where(finding => finding.Missing.Contains(fact.Fact))
        .Select(finding => Explanation.Of(finding).InForce?.Remedies.FirstOrDefault(remedy => remedy.Fact == fact.Fact))
        .OfType<Remedy>()
        .Select(remedy => RemedyText.Of(remedy, _language))
        .Distinct());

    private IReadOnlyList<string> WriteMissing()
    {
        using var sheet = new Sheet(_workbook, Pick("所缺信息", "Missing"), MissingColumns, _language, _mostRows);
        foreach (var (id, name, fact, passing) in _missing)
        {
            sheet.BeginRow();
            sheet.Text(id);
            sheet.Text(name);
            sheet.Text(fact.Fact.Label.In(_language));
            sheet.Text(fact.Fact.Name);
            sheet.Number(fact.Settles);
            sheet.Number(fact.NamedBy);
            sheet.Text(passing);
            sheet.EndRow();
        }

        return sheet.Names;
    }

    private IEnumerable<(string What, string? Text, long? Number)> Rows(ReportSummary summary)
    {
        var pack = _header.Pack;
        yield return (Pick("依据", "Rules"), PackText.Line(pack, _language), null);
        yield return (Pick("规则摘要值", "Digest of the rules"), pack.Digest, null);
        yield return (Pick("工具", "Tool"), $"compliance {_header.ToolVersion}", null);
        yield return (Pick("对象", "Subjects"), null, summary.Subjects);
        foreach (var decision in ReportTotals.WorstFirst)
            yield return ($"{Pick("结论", "Decision")}: {VerdictName.Of(decision, _language)}", null, summary[decision]);
        foreach (var verdict in VerdictSelection.All.Verdicts)
            yield return ($"{Pick("判定", "Verdict")}: {VerdictName.Of(verdict, _language)}", null, summary.Verdicts[verdict]);
        foreach (var note in _diagnostics.Select(diagnostic => ReportNote.Of(diagnostic, _language)).OfType<ReportNote>().Concat(ReportNote.Of(pack, _language)).Concat(ReportNote.Of(summary, _language)))
            yield return (note.Span.ToString() is { Length: > 0 } place ? $"{note.Code}: {place}" : note.Code, note.Message, null);
        if (_header.Only is { } only)
            yield return (Pick("只列出", "Only listed"), string.Join(", ", only.Verdicts.Select(verdict => VerdictName.Of(verdict, _language))), null);
        if (_findings.Names.Count > 1)
            yield return (Pick("判定明细分为若干工作表", "The findings go on over these sheets"), string.Join(", ", _findings.Names), null);
        if (_leftOut > 0)
            yield return (Pick("未列出的所缺信息", "Missing facts that are not listed"), null, _leftOut);
    }

    private string Pick(string zh, string en) => _language == Language.Chinese ? zh : en;
}
