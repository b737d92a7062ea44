using System.Collections.Generic;
using Compliance.Findings;
using Compliance.Reporting;

namespace Compliance.Cli.Check;

/// <summary>What some subjects come to.</summary>
/// <param name="Summary">Their counts.</param>
/// <param name="Outcome">The worst that was found.</param>
/// <param name="Rendered">Their place in each report; null for one that they have to be written to in their turn.</param>
/// <param name="Unrendered">The subjects, where any report needs them yet.</param>
internal sealed record CheckedPart(ReportSummary Summary, Outcome Outcome, TextBuffer?[] Rendered, IReadOnlyList<Evaluation> Unrendered);
