using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Reporting.Bcf;

/// <summary>
/// Writes a result as BCF 3.0 (BIM Collaboration Format, buildingSMART): a topic a finding that fails, what a subject lacks in one, and with the objects of the model where the
/// subjects were read from one. The last topic has the counts and what was left out. By default it lists what fails, is undetermined or is waived.
/// </summary>
/// <param name="output">Where it is written; it is not closed.</param>
/// <param name="language">The language of its texts.</param>
public sealed class BcfReportWriter(Stream output, Language language) : IReportWriter
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<Finding> _findings = [];
    private ReportHeader _header = null!;
    private BcfArchive? _archive;
    private BcfGroups? _groups;
    private (string Kind, string Id) _root;
    private Values.CalendarDate? _day;

    private VerdictSelection Selection => _header.Only ?? VerdictSelection.NotMet;

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _header = header ?? throw new System.ArgumentNullException(nameof(header));
        _groups = new BcfGroups(header.Pack, language);
        _archive = new BcfArchive(output, $"compliance {header.ToolVersion}");
        _archive.Begin($"{header.Pack.Id}@{header.Pack.Version}", header.Pack.Title.In(language));
    }

    /// <inheritdoc/>
    public void Write(Evaluation evaluation)
    {
        if (evaluation is null)
            throw new System.ArgumentNullException(nameof(evaluation));

        // Parts come behind their whole, and their findings are grouped with each other.
        var subject = ModelObject.RootOf(evaluation.Subject);
        if (_root != (subject.Kind.Name, subject.Id))
            WriteTopics();
        _root = (subject.Kind.Name, subject.Id);
        _day ??= evaluation.Day.Date;
        _findings.AddRange(Selection.Of(evaluation));
    }

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        if (summary is null)
            throw new System.ArgumentNullException(nameof(summary));

        WriteTopics();
        var pack = _header.Pack;

        // Without any subject there is no day but that of the rules.
        _archive!.Write(new BcfTopic(BcfGuid.Of(pack.Id, "summary"), Pick("总计", "Summary"), IsOpen: false, $"{Pick("总计", "Summary")} · {ReportTotals.Subjects(summary, language)}", [.. Lines(summary)], _day ?? pack.Instrument.Begins));
        _archive.End();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _archive?.Dispose();
        _groups?.Dispose();
    }

    private void WriteTopics()
    {
        foreach (var topic in _groups!.Of(_findings))
            _archive!.Write(topic);
        _findings.Clear();
    }

    private IEnumerable<string> Lines(ReportSummary summary)
    {
        var pack = _header.Pack;
        yield return $"{pack.Title.In(language)} · {PackText.Instruments(pack, language)} · {pack.Id}@{pack.Version}";
        yield return ReportTotals.Subjects(summary, language);
        yield return ReportTotals.Findings(summary, language);
        yield return Pick("列出：", "listed: ") + string.Join(Pick("、", ", "), Selection.Verdicts.Select(verdict => VerdictName.Of(verdict, language)));
        foreach (var note in _diagnostics.Select(diagnostic => ReportNote.Of(diagnostic, language)).OfType<ReportNote>().Concat(ReportNote.Of(pack, language)).Concat(ReportNote.Of(summary, language)))
            yield return (note.Span.ToString() is { Length: > 0 } place ? $"{note.Code}: {place}: " : $"{note.Code}: ") + note.Message;
    }

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;
}
