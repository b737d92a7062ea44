using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>
/// Writes a result as JUnit XML: a test suite a subject, a test case a rule. What fails is a failure of the finding's level;
/// what is undetermined, upcoming or not applicable is a failure where the run fails for it and skipped where it does not, with the verdict as its type
/// and the reason as its message; a waived finding is passed and says so. A decision that no rule of the subject itself accounts for, because none
/// applied or because it comes from parts, is a test case too, so that nothing that was not evaluated looks passed. A file that is wrong is an error in
/// a suite of its own; what is worth a look, left out or not certain is skipped in another, the last one.
/// </summary>
/// <param name="output">Where it is written.</param>
/// <param name="language">The language of the messages.</param>
/// <param name="failOn">The least result for which the run fails.</param>
public sealed class JUnitReportWriter(TextWriter output, Language language, FailOn failOn = FailOn.Undetermined) : IReportWriter
{
    private const int MostMembers = 10;

    private readonly XmlWriter _xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false });
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<Diagnostic> _warnings = [];
    private readonly List<ReportNote> _notes = [];
    private VerdictSelection _selection = VerdictSelection.All;
    private string _package = "";

    /// <inheritdoc/>
    public void Begin(ReportHeader header)
    {
        _selection = header.Only ?? VerdictSelection.All;
        _package = header.Pack.Id;
        _notes.AddRange(ReportNote.Of(header.Pack, language));

        // The writer would name the encoding of the text that it writes to, which need not be that of the file.
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        _xml.WriteStartElement("testsuites");
        Attribute("name", PackText.Names(header.Pack));
    }

    /// <inheritdoc/>
    public void Write(Evaluation evaluation)
    {
        var findings = _selection.Of(evaluation).ToList();
        if (findings.Count == 0 && evaluation.Verdicts.Count > 0)
            return;

        var subject = evaluation.Subject;
        var decision = JUnitDecision.Of(evaluation, failOn);
        _xml.WriteStartElement("testsuite");
        Attribute("name", $"{subject.Kind.Name} {subject.Id}{(subject.Name is null ? "" : " " + subject.Name)}");
        Attribute("tests", findings.Count + (decision is null ? 0 : 1));
        Attribute("failures", findings.Count(IsFailure) + (decision is { IsFailure: true } ? 1 : 0));
        Attribute("errors", 0);
        Attribute("skipped", findings.Count(IsSkipped) + (decision is { IsFailure: false } ? 1 : 0));
        if (subject.Span.File.Length > 0)
            Attribute("file", subject.Span.File);
        _xml.WriteStartElement("properties");
        Property("decision", evaluation.Decision.Word());
        Property("date", evaluation.Day.ToString());
        _xml.WriteEndElement();
        foreach (var finding in findings)
            WriteCase(finding);
        if (decision is not null)
            WriteDecision(decision);
        _xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void Write(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error)
            _diagnostics.Add(diagnostic);
        else if (diagnostic.Severity == Severity.Warning)
            _warnings.Add(diagnostic);
    }

    /// <inheritdoc/>
    public void End(ReportSummary summary)
    {
        if (_warnings.Count > 0)
            WriteDoubtfulFiles();
        if (_diagnostics.Count > 0)
            WriteWrongFiles();
        _notes.AddRange(ReportNote.Of(summary, language));
        if (summary.Subjects == 0 && _diagnostics.Count == 0)
            WriteNothing();
        if (_notes.Count > 0)
            WriteNotes();
        _xml.WriteEndElement();
        _xml.WriteWhitespace("\n");
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    // What is undetermined below level error decides nothing, and the run does not fail for it.
    private bool IsFailure(Finding finding) => finding.Verdict == Verdict.Fail || (finding.Level == FindingLevel.Error && (finding.Verdict == Verdict.Undetermined
        ? failOn is FailOn.Undetermined or FailOn.Upcoming
        : failOn == FailOn.Upcoming && finding.Upcoming is { Projected: Verdict.Fail }));

    private bool IsSkipped(Finding finding) => (finding.Verdict is Verdict.Undetermined or Verdict.NotApplicable or Verdict.Upcoming) && !IsFailure(finding);

    private void WriteCase(Finding finding)
    {
        _xml.WriteStartElement("testcase");
        Attribute("name", finding.Rule.Id);
        Attribute("classname", $"{finding.Rule.Pack ?? _package}.{finding.Rule.Chapter.In(language)}");
        WriteLaw(finding);
        if (IsFailure(finding))
        {
            var place = VisibleText.Of(finding.Span.ToString());
            WriteReason("failure", TypeOf(finding), Message(finding), string.Join("\n", new[] { FindingText.Lines(finding, language), OpenMembers(finding), place }.Where(line => !string.IsNullOrEmpty(line))));
        }
        else if (IsSkipped(finding))
        {
            WriteReason("skipped", finding.Verdict.Word(), finding.MessageInStatedUnits.In(language), OpenMembers(finding));
        }
        else if (finding.Verdict == Verdict.Waived)
        {
            _xml.WriteElementString("system-out", FindingText.Lines(finding, language));
        }

        _xml.WriteEndElement();
    }

    // Of every case, whatever became of it: the chain of instruments, what follows where it is not met, and where another instrument asks for something else.
    private void WriteLaw(Finding finding)
    {
        (string Name, string Value)[] properties =
        [
            ("chain", LawText.Chain(finding.Rule, language)), ("consequences", LawText.Consequences(finding.Rule)), ("differs", LawText.Differences(finding, language)),
        ];
        if (!properties.Any(property => property.Value.Length > 0))
            return;

        _xml.WriteStartElement("properties");
        foreach (var (name, value) in properties.Where(property => property.Value.Length > 0))
            Property(name, value);
        _xml.WriteEndElement();
    }

    // How much a failure weighs; of what does not fail, why it is one all the same.
    private static string TypeOf(Finding finding) => finding.Verdict switch
    {
        Verdict.Fail => finding.Level.Word(),
        Verdict.Undetermined => finding.Verdict.Word(),
        _ => Verdict.Upcoming.Word(),
    };

    private string Message(Finding finding) =>
        (finding.Verdict is Verdict.Fail or Verdict.Undetermined ? finding.MessageInStatedUnits : finding.UpcomingMessage!).In(language);

    private void WriteDecision(JUnitDecision decision)
    {
        _xml.WriteStartElement("testcase");
        Attribute("name", "decision");
        Attribute("classname", $"{_package}.decision");
        WriteReason(decision.IsFailure ? "failure" : "skipped", decision.Decision.Word(), decision.Message.In(language), null);
        _xml.WriteEndElement();
    }

    // A report without any test looks like one in which all is well.
    private void WriteNothing()
    {
        var isFailure = failOn is FailOn.Undetermined or FailOn.Upcoming;
        var message = language == Language.Chinese ? "没有判定任何对象" : "no subject was evaluated";
        _xml.WriteStartElement("testsuite");
        Attribute("name", message);
        Attribute("tests", 1);
        Attribute("failures", isFailure ? 1 : 0);
        Attribute("errors", 0);
        Attribute("skipped", isFailure ? 0 : 1);
        _xml.WriteStartElement("testcase");
        Attribute("name", "subjects");
        Attribute("classname", $"{_package}.subjects");
        WriteReason(isFailure ? "failure" : "skipped", "nothing_evaluated", message, null);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    // The members that leave it open, each with the facts that it lacks.
    private string? OpenMembers(Finding finding)
    {
        if (finding.Verdict != Verdict.Undetermined || finding.Portfolio is not { } portfolio)
            return null;

        var open = portfolio.Open(MostMembers).Select(one => VisibleText.Of($"{one.Member.Id}: {string.Join(language == Language.Chinese ? "、" : ", ", one.Facts.Select(fact => fact.Label.In(language)))}")).ToList();
        return open.Count == 0 ? null : string.Join("\n", open);
    }

    // A file with warnings is decided on: it passes, and says them.
    private void WriteDoubtfulFiles()
    {
        var files = _warnings.GroupBy(diagnostic => diagnostic.Span.File).ToList();
        _xml.WriteStartElement("testsuite");
        Attribute("name", language == Language.Chinese ? "输入存疑" : "doubtful input");
        Attribute("tests", files.Count);
        Attribute("failures", 0);
        Attribute("errors", 0);
        Attribute("skipped", 0);
        foreach (var file in files)
        {
            _xml.WriteStartElement("testcase");
            Attribute("name", file.Key);
            Attribute("classname", $"{_package}.input");
            _xml.WriteElementString("system-out", TextOf(file));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private string TextOf(IEnumerable<Diagnostic> diagnostics) =>
        string.Join("\n", diagnostics.Select(diagnostic => VisibleText.Of($"{diagnostic.Span}: {diagnostic.Code}: {diagnostic.Message(language)}")));

    private void WriteWrongFiles()
    {
        var files = _diagnostics.GroupBy(diagnostic => diagnostic.Span.File).ToList();
        _xml.WriteStartElement("testsuite");
        Attribute("name", language == Language.Chinese ? "输入有误，未作判定" : "wrong input, not evaluated");
        Attribute("tests", files.Count);
        Attribute("failures", 0);
        Attribute("errors", files.Count);
        Attribute("skipped", 0);
        foreach (var file in files)
        {
            _xml.WriteStartElement("testcase");
            Attribute("name", file.Key);
            Attribute("classname", $"{_package}.input");
            WriteReason("error", file.First().Code, file.First().Message(language), TextOf(file));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteNotes()
    {
        _xml.WriteStartElement("testsuite");
        Attribute("name", language == Language.Chinese ? "未计入的内容" : "left out, or not certain");
        Attribute("tests", _notes.Count);
        Attribute("failures", 0);
        Attribute("errors", 0);
        Attribute("skipped", _notes.Count);
        foreach (var note in _notes)
        {
            _xml.WriteStartElement("testcase");
            Attribute("name", note.Span.ToString() is { Length: > 0 } place ? place : note.Kind);
            Attribute("classname", $"{_package}.{note.Kind}");
            WriteReason("skipped", note.Code, note.Message, null);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteReason(string element, string type, string message, string? details)
    {
        _xml.WriteStartElement(element);
        Attribute("type", type);
        Attribute("message", message);
        if (details is not null)
            _xml.WriteString(details);
        _xml.WriteEndElement();
    }

    private void Property(string name, string value)
    {
        _xml.WriteStartElement("property");
        Attribute("name", name);
        Attribute("value", value);
        _xml.WriteEndElement();
    }

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, VisibleText.Of(value));

    private void Attribute(string name, int value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));
}
