using System.Collections.Generic;
using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Cli.Check;

/// <summary>The results of some subjects.</summary>
/// <param name="Summary">Their counts.</param>
/// <param name="Outcome">The worst that was found.</param>
/// <param name="Rendered">Their text in each report; null for one to which they have to be written in their turn.</param>
/// <param name="Unrendered">The subjects, where any report needs them yet.</param>
internal sealed record CheckedPart(ReportSummary Summary, Outcome Outcome, TextBuffer?[] Rendered, IReadOnlyList<Evaluation> Unrendered);
