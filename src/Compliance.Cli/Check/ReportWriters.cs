using System;
using System.IO;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Reporting.Bcf;
using Compliance.Reporting.Csv;
using Compliance.Reporting.Html;
using Compliance.Reporting.Markdown;
using Compliance.Reporting.Sarif;
using Compliance.Reporting.Xlsx;

namespace Compliance.Cli.Check;

/// <summary>Makes the writer of a format.</summary>
internal static class ReportWriters
{
    /// <summary>A writer to a file, or to standard output.</summary>
    public static IReportWriter Create(CheckRequest request, ReportTarget target, StreamWriter output, RulePack pack)
    {
        var language = request.Language;
        var here = Environment.CurrentDirectory;
        return target.Format switch
        {
            ReportFormats.Json => new JsonReportWriter(output),
            ReportFormats.Sarif => new SarifReportWriter(output, language, new ReportPaths(here), InstrumentText.FindAll(pack, [here])),
            ReportFormats.Html => new HtmlReportWriter(output, language, InstrumentText.FindAll(pack, [here])),
            ReportFormats.Pdf => new PdfReportWriter(output.BaseStream, language, InstrumentText.FindAll(pack, [here])),
            ReportFormats.Xlsx => new XlsxReportWriter(output.BaseStream, language),
            ReportFormats.Bcf => new BcfReportWriter(output.BaseStream, language),
            ReportFormats.JUnit => new JUnitReportWriter(output, language, Outcome.FailOnOf(request.FailOn)),
            ReportFormats.GitHub => new GitHubReportWriter(output, language, new ReportPaths(here)),
            ReportFormats.Markdown => new MarkdownReportWriter(output, language, MarkdownLimit.Summary),
            ReportFormats.MarkdownComment => new MarkdownReportWriter(output, language, MarkdownLimit.Comment),
            // A program that is piped to does not expect a byte order mark, a spreadsheet that opens a file does.
            ReportFormats.Csv => new CsvReportWriter(output, language, hasByteOrderMark: target.File is not null, target.Columns),
            _ => new TextReportWriter(target.File is null ? Terminal.Output() : Terminal.Plain(output), language, request.ShowsAll),
        };
    }
}
