using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;

namespace Compliance.Assessments;

/// <summary>What one department answers for, over all jurisdictions.</summary>
/// <param name="Department">The department.</param>
/// <param name="Rows">Its indicators, by the pack's order, and in each by the order of the jurisdictions.</param>
public sealed record DepartmentSheet(LocalizedText Department, IReadOnlyList<Finding> Rows)
{
    internal static DepartmentSheet Of(LocalizedText department, IReadOnlyList<JurisdictionAssessment> jurisdictions) => new(
        department,
        [.. jurisdictions
            .SelectMany(jurisdiction => jurisdiction.Indicators)
            .Where(finding => finding.Rule.Departments.Contains(department))
            .GroupBy(finding => finding.Rule)
            .SelectMany(rule => rule)]);
}
