using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Assessments;
using Compliance.Cli.Display;
using Compliance.Diagnostics;
using Compliance.Reporting;

namespace Compliance.Cli.Checking;

/// <summary>Writes an assessment in the format asked for.</summary>
internal static class AssessmentWriters
{
    public static void Write(AssessRequest request, TextWriter? file, AnnualAssessment assessment, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (request.Format == "json")
            JsonAssessmentWriter.Write(file ?? Console.Out, ToolVersion.Text, assessment, diagnostics);
        else
            new TextAssessmentWriter(file is null ? Terminal.Output() : Terminal.Plain(file), request.Language, request.ShowsDepartments).Write(assessment);
    }
}
