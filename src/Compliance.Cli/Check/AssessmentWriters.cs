using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Assessments;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Reporting.Csv;
using Compliance.Reporting.Html;
using Compliance.Reporting.Markdown;
using Compliance.Reporting.Xlsx;

namespace Compliance.Cli.Check;

/// <summary>Writes an assessment in each requested format.</summary>
internal static class AssessmentWriters
{
    /// <exception cref="UnwritableReportException">One cannot be written.</exception>
    public static void Write(AssessRequest request, AnnualAssessment assessment, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps)
    {
        var files = new List<ReportFile>();
        try
        {
            foreach (var target in request.Reports)
            {
                var file = new ReportFile(target.File);
                files.Add(file);
                file.Do(() => Write(request, target, file.Output, assessment, diagnostics, gaps));
            }

            ReportFile.Finish(files);
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private static void Write(AssessRequest request, ReportTarget target, StreamWriter output, AnnualAssessment assessment, IReadOnlyList<Diagnostic> diagnostics, ReportGaps gaps)
    {
        switch (target.Format)
        {
            case ReportFormats.Json:
                JsonAssessmentWriter.Write(output, ToolVersion.Text, assessment, diagnostics, gaps);
                break;

            case ReportFormats.Markdown:
                new MarkdownAssessmentWriter(output, request.Language).Write(assessment, diagnostics, gaps);
                break;

            case ReportFormats.Csv:
                CsvAssessmentWriter.Write(output, assessment, request.Language, hasByteOrderMark: target.File is not null, target.Columns, diagnostics, gaps);
                break;

            case ReportFormats.Html:
                WritePage(output);
                break;

            case ReportFormats.Pdf:
                BrowserPrint.Print(output.BaseStream, WritePage);
                break;

            case ReportFormats.Xlsx:
                XlsxAssessmentWriter.Write(output.BaseStream, ToolVersion.Text, assessment, request.Language, diagnostics, gaps);
                break;

            default:
                new TextAssessmentWriter(target.File is null ? Terminal.Output() : Terminal.Plain(output), request.Language, request.ShowsDepartments).Write(assessment, gaps);
                break;
        }

        void WritePage(TextWriter page) => HtmlAssessmentWriter.Write(
            page, ToolVersion.Text, assessment, request.Language, diagnostics, gaps, InstrumentText.FindAll(assessment.Pack, [Environment.CurrentDirectory]));
    }
}
