using System.Collections.Generic;
using System.Linq;
using Compliance.Assessments;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>Writes indicators beside their limits: one jurisdiction's as bars, and those of all as a grid.</summary>
internal sealed class IndicatorMarkup(Markup markup, PageRules rules)
{
    // More columns than these nobody compares; each jurisdiction has a sheet of its own.
    private const int MostColumns = 40;

    /// <summary>Writes every indicator of a jurisdiction as a bar, those first that fail.</summary>
    public void WriteBars(JurisdictionAssessment assessment)
    {
        markup.Write($"<ul class=\"findings bars\">");
        foreach (var finding in assessment.Indicators.OrderBy(finding => OrderOf(finding.Verdict)))
        {
            markup.Write($"<li class=\"{finding.Verdict.Word()}\"><span class=\"mark\">{Words.Mark(finding.Verdict)}</span> {finding.Rule.Title} <span class=\"verdict\">{Words.Of(finding.Verdict)}</span> ");
            if (finding is { Verdict: Verdict.Upcoming, Upcoming: { } upcoming })
                markup.Write($"<span class=\"later {upcoming.Projected.Word()}\">{Words.Projected(upcoming)}</span> ");
            WriteRule(finding.Rule);
            if (finding.Measured is { } measured)
                Bar.Write(markup, finding, measured);
            else
                markup.Write($"<p class=\"stated\">{Words.Of(language => AssessmentText.Value(finding, language))}</p>");
            markup.Write($"</li>");
        }

        markup.Write($"</ul>\n");
    }

    /// <summary>Writes all jurisdictions side by side, what applies to several of them; nothing where there is one only.</summary>
    public void WriteGrid(IReadOnlyList<JurisdictionAssessment> all)
    {
        if (all.Count < 2)
            return;

        var columns = all.Take(MostColumns).ToList();
        markup.Write($"<section class=\"counties\"><h2 id=\"grid\">{Labels.SideBySide}</h2>\n");
        WriteTable("grid", [.. rules.Pack.Rules.Where(rule => all.Count(one => one.Indicators.Any(finding => finding.Rule == rule)) > 1)], columns);
        if (all.Count > MostColumns)
            markup.Write($"<p>{Words.More(all.Count - MostColumns)}</p>");
        markup.Write($"</section>\n");
    }

    /// <summary>Writes a sheet for each department: what it answers for, in each jurisdiction.</summary>
    public void WriteDepartments(AnnualAssessment assessment)
    {
        var sheets = assessment.Departments.ToList();
        if (sheets.Count == 0)
            return;

        markup.Write($"<section class=\"sheets\"><h2>{Labels.Departments}</h2>\n");
        for (var number = 0; number < sheets.Count; number++)
        {
            var sheet = sheets[number];
            markup.Write($"<details class=\"sheet\"><summary><span id=\"sheet-{number}\">{sheet.Department}</span> <span class=\"count\">({sheet.Rows.Count(finding => finding.Verdict == Verdict.Fail)} {Words.Of(Verdict.Fail)} · {sheet.Rows.Count(finding => finding.Verdict == Verdict.Undetermined)} {Words.Of(Verdict.Undetermined)})</span></summary>");
            WriteTable($"sheet-{number}", [.. sheet.Rows.Select(finding => finding.Rule).Distinct()], [.. assessment.Jurisdictions.Take(MostColumns)]);
            markup.Write($"</details>\n");
        }

        markup.Write($"</section>\n");
    }

    private void WriteTable(string name, IReadOnlyList<Rule> rows, List<JurisdictionAssessment> columns)
    {
        var findings = columns.ConvertAll(column => column.Indicators.ToDictionary(finding => finding.Rule));
        markup.Write($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{name}\"><table class=\"grid\"><thead><tr><th scope=\"col\">{Labels.Indicator}</th>");
        foreach (var column in columns)
            markup.Write($"<th scope=\"col\"><a href=\"#{SubjectAnchor.Of(column.Jurisdiction)}\">{column.Jurisdiction.Name ?? column.Jurisdiction.Id}</a></th>");
        markup.Write($"</tr></thead><tbody>\n");
        foreach (var rule in rows.Where(rule => findings.Exists(column => column.ContainsKey(rule))))
        {
            markup.Write($"<tr><th scope=\"row\"><a href=\"#rule-{rules[rule]}\">{rule.Title}</a></th>");
            foreach (var column in findings)
                WriteCell(column.TryGetValue(rule, out var finding) ? finding : null);
            markup.Write($"</tr>\n");
        }

        markup.Write($"</tbody></table></div>\n");
    }

    private void WriteCell(Finding? finding)
    {
        if (finding is null)
            markup.Write($"<td class=\"not_applicable\">{Words.Mark(Verdict.NotApplicable)}</td>");
        else
            markup.Write($"<td class=\"{finding.Verdict.Word()}\"><span class=\"mark\">{Words.Mark(finding.Verdict)}</span> <span class=\"unseen\">{Words.Of(finding.Verdict)}</span> {Words.Of(language => AssessmentText.Value(finding, language))}</td>");
    }

    private void WriteRule(Rule rule) => markup.Write($"<a class=\"rule\" href=\"#rule-{rules[rule]}\">{rule.Id}</a>");

    private static int OrderOf(Verdict verdict) => verdict switch
    {
        Verdict.Fail => 0,
        Verdict.Undetermined => 1,
        Verdict.Waived => 2,
        Verdict.Upcoming => 3,
        _ => 4,
    };
}
