using System.Collections.Generic;
using System.IO;
using System.Text;
using Compliance.Cli.Output;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Reporting.Html;

namespace Compliance.Cli.Check;

/// <summary>Writes a result as a page, and has it printed.</summary>
internal sealed class PdfReportWriter : IReportWriter
{
    private readonly Stream _output;
    private readonly MemoryStream _bytes = new();
    private readonly StreamWriter _text;
    private readonly HtmlReportWriter _page;

    public PdfReportWriter(Stream output, Language language, IReadOnlyList<InstrumentText> instruments)
    {
        _output = output;
        _text = new StreamWriter(_bytes, new UTF8Encoding(false)) { NewLine = "\n" };
        _page = new HtmlReportWriter(_text, language, instruments);
    }

    public void Begin(ReportHeader header) => _page.Begin(header);

    public void Write(Evaluation evaluation) => _page.Write(evaluation);

    public void Write(Diagnostic diagnostic) => _page.Write(diagnostic);

    public void End(ReportSummary summary)
    {
        _page.End(summary);
        _text.Flush();
        BrowserPrint.Print(_output, page =>
        {
            _bytes.Position = 0;
            using var reader = new StreamReader(_bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 32 * 1024, leaveOpen: true);
            page.Write(reader.ReadToEnd());
        });
    }

    public void Dispose()
    {
        _page.Dispose();
        _text.Dispose();
        _bytes.Dispose();
    }
}
