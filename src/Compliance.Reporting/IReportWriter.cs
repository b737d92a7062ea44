using System;
using Compliance.Diagnostics;
using Compliance.Findings;

namespace Compliance.Reporting;

/// <summary>
/// Writes a result in one format, subject by subject, so that no result has to be in memory as a whole. The calls come in
/// this order: <see cref="Begin"/>; any number of <see cref="Write(Evaluation)"/> and <see cref="Write(Diagnostic)"/>;
/// <see cref="End"/>.
/// </summary>
public interface IReportWriter : IDisposable
{
    /// <summary>Begins the result.</summary>
    void Begin(ReportHeader header);

    /// <summary>Adds a subject with its findings.</summary>
    void Write(Evaluation evaluation);

    /// <summary>Adds something that is wrong with a file, or worth a look.</summary>
    void Write(Diagnostic diagnostic);

    /// <summary>Ends the result.</summary>
    void End(ReportSummary summary);
}
