using System.Linq;
using Compliance.Authoring.Explanations;
using Compliance.Cli.Display;
using Compliance.Facts;
using Compliance.Localization;
using Rule = Compliance.Packs.Rule;

namespace Compliance.Cli.Rules;

/// <summary>Writes all that there is to know of a rule, for a person.</summary>
internal sealed class RuleSheet(Terminal terminal, Language language)
{
    private readonly RuleLabels _labels = new(language);

    public void Write(Rule rule)
    {
        terminal.WriteLine($"[bold]{MarkedText.Escape(rule.Title.In(language))}[/] [dim]({rule.Id})[/]");
        Line(1, $"{rule.Subject.Label.In(language)} · {_labels.Obligation(rule.Obligation)} · {rule.Chapter.In(language)} · {_labels.Cases(rule.Cases.Count)} · {rule.Span}");
        Heading(_labels.Sentence);
        Line(2, RuleSentence.Of(rule, language));
        Heading(_labels.Section);
        foreach (var clause in rule.Clauses)
            Line(2, $"{clause.Describe().In(language)}  ({clause.Span})");
        if (rule.Reading is { } reading)
        {
            Heading(_labels.Reading);
            Line(2, reading.In(language));
        }

        Heading(_labels.Limits);
        foreach (var limit in rule.Requirement.StatedLimits)
            Line(2, $"{limit.From}  {_labels.Limit(limit)}");
        Line(2, _labels.Asks(rule));
        Line(2, _labels.When(rule));
        Heading(_labels.Departments);
        Line(2, rule.Departments.Count == 0 ? _labels.None : string.Join(_labels.Comma, rule.Departments.Select(department => department.In(language))));
        Heading(_labels.Facts);
        foreach (var (kind, fact) in RuleFacts.Of(rule))
            WriteFact(kind, fact);
    }

    private void WriteFact(SubjectKind kind, Fact fact)
    {
        Line(2, $"{fact.Name}  {fact.Label.In(language)} ({kind.Name}): {RuleFacts.Domain(fact, language)}");
        if (fact.About is { } about)
            Line(3, about.In(language));
    }

    private void Heading(string text) => terminal.WriteIndented($"[bold]{MarkedText.Escape(text)}[/]", 2);

    private void Line(int level, string text)
    {
        terminal.WriteIndented(MarkedText.Escape(text), 2 * level);
    }
}
