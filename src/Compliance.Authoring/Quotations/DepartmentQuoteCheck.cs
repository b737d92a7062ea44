using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>Where an instrument names departments section by section, a rule names those of its sections, and no others that its reading does not name.</summary>
internal sealed class DepartmentQuoteCheck : IQuoteCheck
{
    public IEnumerable<LintFinding> Check(QuotedRule rule)
    {
        if (rule.Text is not { NamesDepartments: true } text)
            return [];

        var read = rule.Reading?.Text ?? "";
        return Differences(text, rule.Quotations, rule.Rule.Departments, read)
            .Select(names => rule.Find(
                QuotationKinds.WrongDepartments, rule.Rule.Span, QuotedPart.Whole(rule.Quotations[0].Clause), LocalizedText.Same($"departments: [{Names(rule.Rule.Departments)}]"),
                ("found", names.Found), ("expected", names.Expected)));
    }

    public IEnumerable<OpenPoint> Open(QuotedRule rule) => [];

    /// <summary>The same of guidance.</summary>
    public static IEnumerable<LintFinding> Check(ChecklistItem item, Quotation quotation, InstrumentSections? text)
    {
        if (text is not { NamesDepartments: true })
            return [];

        return Differences(text, [quotation], item.Departments, "")
            .Select(names => LintFinding.Of(QuotationKinds.WrongDepartments, item.Clause.Span, [], ("found", names.Found), ("expected", names.Expected)) with
            {
                Quotation = QuotedPart.Whole(item.Clause),
                RuleSays = LocalizedText.Same($"departments: [{Names(item.Departments)}]"),
            });
    }

    private static IEnumerable<(LocalizedText Found, LocalizedText Expected)> Differences(
        InstrumentSections text, IReadOnlyList<Quotation> quotations, IReadOnlyList<LocalizedText> departments, string reading)
    {
        // Words that the text does not have are found wrong already.
        if (!quotations.All(quotation => text.Holds(quotation.Clause.Section, quotation.Text)))
            yield break;

        var named = quotations.SelectMany(quotation => text.DepartmentsFor(quotation.Clause.Section, quotation.Text)).Distinct().ToList();
        var none = new LocalizedText("无", "none");
        foreach (var department in departments.Where(each => !named.Any(name => IsOf(name, each)) && !reading.Contains(each.Zh, System.StringComparison.Ordinal)))
            yield return (department.Zh, named.Count == 0 ? none : string.Join("、", named));
        foreach (var name in named.Where(name => !departments.Any(each => IsOf(name, each))))
            yield return (departments.Count == 0 ? none : Names(departments), name);
    }

    private static bool IsOf(string name, LocalizedText department) =>
        ResponsibleDepartments.AreOne(name, PlainWords.Of(department.Zh)) || ResponsibleDepartments.AreOne(name, PlainWords.Of(department.En));

    private static string Names(IReadOnlyList<LocalizedText> departments) => string.Join("、", departments.Select(each => each.Zh));
}
