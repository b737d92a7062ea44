using System.Collections.Generic;
using System.IO;
using Compliance.Assessments;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Records;
using Compliance.Reporting;
using Compliance.Reporting.Html;

namespace Compliance.Server.Desk;

/// <summary>The state of the jurisdictions, in the forms that the tool writes.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Diagnostics">What is not certain of where subjects lie.</param>
/// <param name="Gaps">What could not be taken into account.</param>
internal sealed record AssessedRegister(AnnualAssessment Assessment, IReadOnlyList<Diagnostic> Diagnostics, ReportGaps Gaps)
{
    public string ToJson()
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        JsonAssessmentWriter.Write(text, DecisionRecord.LibraryVersion, Assessment, Diagnostics, Gaps);
        return text.ToString();
    }

    /// <summary>The page that the tool writes, which asks for nothing and brings its own policy.</summary>
    public string ToHtml(Language language)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        HtmlAssessmentWriter.Write(
            text, DecisionRecord.LibraryVersion, Assessment, language, Diagnostics, Gaps, InstrumentText.FindAll(Assessment.Pack, []));
        return text.ToString();
    }
}
