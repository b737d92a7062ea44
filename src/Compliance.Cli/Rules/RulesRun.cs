using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Authoring.Explanations;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Spectre.Console;
using Rule = Compliance.Packs.Rule;

namespace Compliance.Cli.Rules;

/// <summary>Runs <c>rules list</c> and <c>rules show</c>.</summary>
internal static class RulesRun
{
    /// <summary>A table of the rules, those of a kind or a department where one is named.</summary>
    public static int List(RulesRequest request)
    {
        if (PackLoading.Load(request.Packs, request.Pack, Terminal.Errors(), request.Language, withCases: true) is not { } pack)
            return ExitStatus.WrongInput;

        var kinds = pack.Vocabulary.Kinds.Select(kind => kind.Name).ToList();
        if (request.Subject is { } subject && !kinds.Contains(subject))
        {
            return Refusal.Write(
                request.Language,
                $"没有对象类型“{subject}”：应为 {string.Join(", ", kinds)} 之一{Hint(subject, kinds, zh: true)}",
                $"there is no kind of subject '{subject}': expected one of {string.Join(", ", kinds)}{Hint(subject, kinds, zh: false)}");
        }

        var departments = pack.Departments.Where(department => request.Department is { } part && Names(department, part)).ToList();
        if (request.Department is { } wanted && departments.Count == 0)
        {
            var names = string.Join(request.Language == Language.Chinese ? "、" : ", ", pack.Departments.Select(department => department.In(request.Language)));
            return Refusal.Write(request.Language, $"没有部门“{wanted}”：应为 {names} 之一", $"there is no department '{wanted}': expected one of {names}");
        }

        var rules = pack.Rules
            .Where(rule => request.Subject is null || rule.Subject.Name == request.Subject)
            .Where(rule => request.Department is null || rule.Departments.Intersect(departments).Any())
            .ToList();
        return Write(request, pack, rules, terminal => WriteTable(terminal, pack, rules, request.Language));
    }

    /// <summary>All that there is to know of one rule.</summary>
    public static int Show(RulesRequest request)
    {
        if (PackLoading.Load(request.Packs, request.Pack, Terminal.Errors(), request.Language, withCases: true) is not { } pack || RuleLookup.Rule(pack, request.Rule!, request.Language) is not { } rule)
            return ExitStatus.WrongInput;

        return Write(request, pack, [rule], terminal =>
        {
            new RuleSheet(terminal, request.Language).Write(rule);
            GapSection.Write(terminal, pack, request.Language);
        });
    }

    private static int Write(RulesRequest request, RulePack pack, IReadOnlyList<Rule> rules, Action<Terminal> writeText) =>
        Reports.TryWrite(request.Output, Terminal.Errors(), request.Language, file =>
        {
            if (request.Format == "json")
                JsonRuleWriter.Write(file ?? Console.Out, ToolVersion.Text, pack, rules.Select(rule => (rule, Sentence(rule))));
            else
                writeText(file is null ? Terminal.Output() : Terminal.Plain(file));
        })
            ? ExitStatus.Compliant
            : ExitStatus.WrongInput;

    private static void WriteTable(Terminal terminal, RulePack pack, List<Rule> rules, Language language)
    {
        var labels = new RuleLabels(language);
        terminal.WriteLine($"[bold]{MarkedText.Escape(pack.Title.In(language))}[/]");
        terminal.WriteLine($"[dim]{MarkedText.Escape(pack.Instrument.Number ?? pack.Title.In(language))} · {pack.Id}@{pack.Version} · {labels.Count(rules.Count)}[/]");
        GapSection.Write(terminal, pack, language);
        var table = new Table().Border(TableBorder.Minimal).AddColumns(labels.Columns);
        foreach (var rule in rules)
        {
            string[] cells = [rule.Id, rule.Subject.Name, rule.Title.In(language), labels.AllLimits(rule), RuleLabels.AllDays(rule), labels.Obligation(rule.Obligation), labels.AllSections(rule)];
            table.AddRow([.. cells.Select(MarkedText.Escape)]);
        }

        terminal.Canvas.Write(table);
    }

    private static LocalizedText Sentence(Rule rule) => new(RuleSentence.Of(rule, Language.Chinese), RuleSentence.Of(rule, Language.English));

    private static bool Names(LocalizedText department, string part) =>
        department.Zh.Contains(part, StringComparison.Ordinal) || department.En.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Hint(string name, IEnumerable<string> names, bool zh) =>
        NearestName.Of(name, names) is { } nearest ? zh ? $"；是否应为“{nearest}”？" : $"; did you mean '{nearest}'?" : "";
}
