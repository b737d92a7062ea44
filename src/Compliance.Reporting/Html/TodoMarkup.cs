using System.Collections.Generic;
using System.Linq;
using Compliance.Assessments;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Html;

/// <summary>Writes where each jurisdiction stands in a row, and what there is to do: clause by clause, where it is overdue, fails, is contradicted or cannot be decided, and who answers for it.</summary>
internal sealed class TodoMarkup(Markup markup, PageRules rules)
{
    // More than these nobody reads at the top of a page; each jurisdiction has a sheet of its own.
    private const int MostItems = 20;
    private const int MostPlaces = 100;
    private const int MostFacts = 4;
    private const int MostNeeds = 5;

    /// <summary>Writes the table; nothing where there is one jurisdiction only.</summary>
    public void WritePlaces(IReadOnlyList<JurisdictionAssessment> all)
    {
        if (all.Count < 2)
            return;

        markup.Write($"<section class=\"places\"><h2 id=\"places\">{Labels.Places}</h2><div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"places\"><table class=\"grid\"><thead><tr>");
        markup.Write($"<th scope=\"col\">{Labels.Jurisdiction}</th><th scope=\"col\">{Labels.Decision}</th><th scope=\"col\">{Words.Of(Verdict.Fail)}</th><th scope=\"col\">{Words.Of(Verdict.Undetermined)}</th><th scope=\"col\">{Words.Of(Verdict.Pass)}</th>");
        markup.Write($"<th scope=\"col\">{Labels.Overdue}</th><th scope=\"col\">{Labels.Contradiction}</th><th scope=\"col\">{Labels.SubjectsInside}</th><th scope=\"col\">{Labels.NotCompliantInside}</th></tr></thead><tbody>\n");
        foreach (var place in all.Take(MostPlaces))
        {
            var (decision, counts) = (place.Evaluation.Decision, place.Evaluation.Counts);
            markup.Write($"<tr><th scope=\"row\">");
            WriteLink(place);
            markup.Write($"</th><td><span class=\"{decision.Word()}\"><span class=\"mark\">{Words.Mark(decision)}</span> {Words.Of(decision)}</span></td>");
            markup.Write($"<td>{counts[Verdict.Fail]}</td><td>{counts[Verdict.Undetermined]}</td><td>{counts[Verdict.Pass]}</td><td>{place.Overdue.LongCount()}</td><td>{place.Evaluation.Contradictions.LongCount()}</td>");
            markup.Write($"<td>{place.Subjects}</td><td>{place[Decision.NonCompliant]}</td></tr>\n");
        }

        markup.Write($"</tbody></table></div>");
        if (all.Count > MostPlaces)
            markup.Write($"<p>{Words.More(all.Count - MostPlaces)}</p>");
        markup.Write($"</section>\n");
    }

    /// <summary>Writes what there is to do; nothing where there is nothing.</summary>
    public void WriteItems(IReadOnlyList<JurisdictionAssessment> all)
    {
        var items = all.SelectMany(Items).GroupBy(item => (item.Kind, item.Finding.Rule)).OrderBy(item => item.Key.Kind).ThenByDescending(item => item.Key.Rule.Obligation.Level()).ThenBy(item => rules[item.Key.Rule]).ToList();
        if (items.Count == 0)
            return;

        markup.Write($"<section class=\"todo\"><h2>{Labels.Todo} <span class=\"count\">({items.Count})</span></h2>");
        WriteList(items.Take(MostItems));
        if (items.Count > MostItems)
        {
            markup.Write($"<details><summary>{Words.More(items.Count - MostItems)}</summary>");
            WriteList(items.Skip(MostItems));
            markup.Write($"</details>");
        }

        markup.Write($"</section>\n");
    }

    private void WriteList(IEnumerable<IGrouping<(TodoKind Kind, Rule Rule), (TodoKind Kind, JurisdictionAssessment Place, Finding Finding)>> items)
    {
        markup.Write($"<ul>");
        foreach (var item in items)
        {
            var rule = item.Key.Rule;
            markup.Write($"<li class=\"{item.Key.Kind.ToString().ToLowerInvariant()}\"><b>{WordOf(item.Key.Kind)}</b> <a href=\"#rule-{rules[rule]}\">{rule.Title}</a>");
            if (item.First().Finding.Limit is { } limit and not MustHold)
                markup.Write($" <span class=\"asked\">{Words.Of(language => LimitText.Of(limit, language))}</span>");
            markup.Write($"{new LocalizedText("：", ": ")}");
            var isFirst = true;
            foreach (var (kind, place, finding) in item)
            {
                markup.Write($"{(isFirst ? new LocalizedText("", "") : new LocalizedText("、", ", "))}");
                WriteLink(place);
                if (kind is TodoKind.Fails or TodoKind.Overdue && AssessmentText.Value(finding, Language.Chinese) != "—")
                    markup.Write($" <span class=\"number\">{Words.Of(language => AssessmentText.Value(finding, language))}</span>");
                isFirst = false;
            }

            var missing = item.SelectMany(one => one.Finding.Missing).Distinct().ToList();
            if (missing.Count > 0)
                markup.Write($" <span class=\"asked\">{Words.Of(language => Labels.Needed.In(language) + FirstOf(missing, language))}</span>");
            if (rule.Departments.Count > 0)
                markup.Write($" <span class=\"departments\">{Words.Of(language => FindingText.Departments(rule, language))}</span>");
            WriteNeeds([.. item.Where(one => one.Kind != TodoKind.Contradicted && MembersNeed.IsOf(one.Finding)).Select(one => (one.Place, one.Finding))], namesPlace: item.Count() > 1);
            markup.Write($"</li>");
        }

        markup.Write($"</ul>");
    }

    // A number over members waits for facts of theirs, in each place for those of others.
    private void WriteNeeds(List<(JurisdictionAssessment Place, Finding Finding)> needs, bool namesPlace)
    {
        if (needs.Count == 0)
            return;

        WriteNeedList(needs.Take(MostNeeds), namesPlace);
        if (needs.Count <= MostNeeds)
            return;

        markup.Write($"<details><summary>{Words.More(needs.Count - MostNeeds)}</summary>");
        WriteNeedList(needs.Skip(MostNeeds), namesPlace);
        markup.Write($"</details>");
    }

    private void WriteNeedList(IEnumerable<(JurisdictionAssessment Place, Finding Finding)> needs, bool namesPlace)
    {
        markup.Write($"<ul class=\"needs\">");
        foreach (var (place, finding) in needs)
        {
            markup.Write($"<li>");
            if (namesPlace)
            {
                WriteLink(place);
                markup.Write($"{new LocalizedText("：", ": ")}");
            }

            markup.Write($"{Words.Of(language => MembersNeed.Of(finding, language))}</li>");
        }

        markup.Write($"</ul>");
    }

    private static string FirstOf(List<Fact> facts, Language language)
    {
        var zh = language == Language.Chinese;
        var first = string.Join(zh ? "、" : ", ", facts.Take(MostFacts).Select(fact => fact.Label.In(language)));
        return facts.Count <= MostFacts ? first : zh ? $"{first} 等 {facts.Count} 项" : $"{first} and {facts.Count - MostFacts} more";
    }

    private void WriteLink(JurisdictionAssessment place) => markup.Write($"<a href=\"#{SubjectAnchor.Of(place.Jurisdiction)}\"><bdi>{place.Jurisdiction.Name ?? place.Jurisdiction.Id}</bdi></a>");

    // What is overdue fails or is undetermined too, and is told once.
    private static IEnumerable<(TodoKind Kind, JurisdictionAssessment Place, Finding Finding)> Items(JurisdictionAssessment place)
    {
        var overdue = new HashSet<Finding>(place.Overdue);
        return place.Overdue.Select(finding => (TodoKind.Overdue, finding))
            .Concat(place.Evaluation.Contradictions.Select(finding => (TodoKind.Contradicted, finding)))
            .Concat(place.Indicators.Where(finding => finding.Verdict is Verdict.Fail or Verdict.Undetermined && !overdue.Contains(finding)).Select(finding => (finding.Verdict == Verdict.Fail ? TodoKind.Fails : TodoKind.Open, finding)))
            .Select(one => (one.Item1, place, one.finding));
    }

    private static LocalizedText WordOf(TodoKind kind) => kind switch
    {
        TodoKind.Fails => Words.Of(Verdict.Fail),
        TodoKind.Overdue => Labels.Overdue,
        TodoKind.Contradicted => Labels.Contradiction,
        _ => Words.Of(Verdict.Undetermined),
    };

    // In the order in which it is told.
    private enum TodoKind
    {
        /// <summary>It is not met.</summary>
        Fails,

        /// <summary>It was due and is late, or nothing is stated of it.</summary>
        Overdue,

        /// <summary>What is reported cannot be right.</summary>
        Contradicted,

        /// <summary>It cannot be decided.</summary>
        Open,
    }
}
