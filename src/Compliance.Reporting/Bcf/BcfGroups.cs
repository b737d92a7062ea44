using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting.Bcf;

/// <summary>
/// Makes topics of the findings of a subject and its parts. What fails is a topic a rule; where parts of one whole fail by one rule, the windows of a storey, they are one
/// topic. What is undetermined of a subject is one topic, with all that it lacks: who fills in a fact settles several. What else is listed is one a verdict.
/// </summary>
internal sealed class BcfGroups(RulePack pack, Language language) : IDisposable
{
    private readonly Fingerprint _fingerprint = new();

    /// <summary>The topics, in the order of their first findings.</summary>
    public IEnumerable<BcfTopic> Of(IReadOnlyList<Finding> findings) => findings.GroupBy(KeyOf, StringComparer.Ordinal).Select(group => Topic(group.Key, [.. group]));

    public void Dispose() => _fingerprint.Dispose();

    // A part is told by what it lies in, anything else by itself.
    private static string KeyOf(Finding finding)
    {
        var subject = finding.Subject;
        var place = subject.Whole is { } whole ? $"{whole.Kind.Name}\0{whole.Id}\0{subject.Kind.Name}" : $"{subject.Kind.Name}\0{subject.Id}";
        return $"{finding.Verdict}\0{place}\0" + finding.Verdict switch
        {
            Verdict.Fail or Verdict.Waived => "rule\0" + finding.Rule.Id,
            Verdict.Undetermined when subject.Whole is not null => "rule\0" + finding.Rule.Id,
            _ => "",
        };
    }

    private BcfTopic Topic(string key, IReadOnlyList<Finding> findings)
    {
        var first = findings[0];
        var subjects = findings.Select(finding => finding.Subject).Distinct().ToList();
        var rules = findings.Select(finding => finding.Rule).Distinct().ToList();
        var place = first.Subject.Whole ?? first.Subject;
        var root = ModelObject.RootOf(first.Subject);
        var guid = first.Verdict is Verdict.Fail or Verdict.Waived && first.Subject.Whole is null ? BcfGuid.Of(_fingerprint.Of(pack.Id, first)) : BcfGuid.Of(pack.Id, key);
        return new BcfTopic(guid, VerdictName.Of(first.Verdict, language), first.Verdict is Verdict.Fail or Verdict.Undetermined, Title(findings, subjects, rules), [.. Description(findings, rules)], first.Day)
        {
            Priority = rules.Count == 1 ? ObligationName.Of(rules[0].Obligation, language) : null,
            Labels = [.. Labels(subjects, rules).Distinct()],
            Due = findings.Select(finding => finding.Upcoming?.Limit.From).Where(day => day is not null).OrderBy(day => day!.Value.DayNumber).FirstOrDefault(),
            Model = ModelObject.IsOfModel(root) ? Path.GetFileName(root.Span.File) : null,
            Place = ModelObject.GuidOf(place),
            Objects = [.. subjects.Select(ModelObject.GuidOf).OfType<string>().Distinct()],
        };
    }

    private string Title(IReadOnlyList<Finding> findings, List<Subject> subjects, List<Rule> rules)
    {
        var first = findings[0];
        var verdict = VerdictName.Of(first.Verdict, language);
        var about = rules.Count == 1 ? $"{rules[0].Title.In(language)}{Pick("：", ": ")}{verdict}"
            : $"{verdict}{Pick($"（{rules.Count} 条规则）", $" ({rules.Count} rules)")}";
        return subjects.Count == 1
            ? $"{about} · {ModelObject.NameOf(first.Subject)}"
            : $"{about} · {subjects.Count} × {first.Subject.Kind.Label.In(language)} · {ModelObject.NameOf(first.Subject.Whole!)}";
    }

    private IEnumerable<string> Description(IReadOnlyList<Finding> findings, List<Rule> rules)
    {
        foreach (var finding in findings)
        {
            yield return $"• [{finding.Rule.Id}] {ModelObject.NameOf(finding.Subject)}: {finding.MessageIn(language, inStatedUnits: true)} ({finding.Span})";
            if (FindingText.Deviation(finding, language) is { Length: > 0 } deviation)
                yield return "  " + deviation;
            if (finding.UpcomingMessage is { } upcoming)
                yield return "  " + upcoming.In(language);
        }

        foreach (var (fact, count) in findings.SelectMany(finding => finding.Missing).GroupBy(fact => fact).Select(same => (same.Key, same.Count())).OrderByDescending(one => one.Item2))
            yield return Pick($"所缺信息：{fact.Label.Zh}（{fact.Name}），涉及 {count} 项判定", $"missing: {fact.Label.En} ({fact.Name}), needed by {count} {(count == 1 ? "finding" : "findings")}");

        foreach (var rule in rules)
        {
            yield return $"[{rule.Id}] {rule.Title.In(language)}";
            yield return "  " + FindingText.Clauses(rule, language);
            if (FindingText.Departments(rule, language) is { Length: > 0 } departments)
                yield return "  " + departments;
        }
    }

    private IEnumerable<string> Labels(List<Subject> subjects, List<Rule> rules)
    {
        foreach (var subject in subjects)
        {
            yield return subject.Kind.Label.In(language);
            if (subject.Whole is { } whole)
                yield return $"{whole.Kind.Label.In(language)}{Pick("：", ": ")}{ModelObject.NameOf(whole)}";
        }

        foreach (var rule in rules)
        {
            yield return rule.Chapter.In(language);
            foreach (var department in rule.Departments)
                yield return department.In(language);
        }
    }

    private string Pick(string zh, string en) => language == Language.Chinese ? zh : en;
}
