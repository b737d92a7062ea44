using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting.Markdown;
using Newtonsoft.Json;

namespace Compliance.Reporting.Sarif;

/// <summary>Writes the rules of a pack, in both languages: a rule is read by people without a result of it.</summary>
internal sealed class SarifRules(JsonTextWriter json, RulePack pack)
{
    private readonly Dictionary<Rule, int> _indexes = pack.Rules.Select((rule, index) => (rule, index)).ToDictionary(entry => entry.rule, entry => entry.index);

    public int IndexOf(Rule rule) => _indexes[rule];

    public void Write()
    {
        json.WriteArray("rules", pack.Rules, Write);
    }

    private void Write(Rule rule)
    {
        json.WriteStartObject();
        json.WriteProperty("id", rule.Id);
        json.WriteProperty("name", NameOf(rule));
        json.WriteMessage("shortDescription", $"{rule.Title.Zh} / {rule.Title.En}");
        json.WriteMessage("fullDescription", FullDescription(rule));
        json.WriteMessage("help", string.Join("\n", HelpLines(rule).Select(line => $"{line.Label}: {VisibleText.Of(line.Text)}")), HelpMarkdown(rule));
        json.WritePropertyName("defaultConfiguration");
        json.WriteStartObject();
        json.WriteProperty("level", rule.Obligation.Level().Word());
        json.WriteEndObject();
        WriteProperties(rule);
        json.WriteEndObject();
    }

    private void WriteProperties(Rule rule)
    {
        json.WritePropertyName("properties");
        json.WriteStartObject();
        json.WriteProperty("obligation", rule.Obligation.Word());
        json.WriteProperty("subject", rule.Subject.Name);
        json.WritePack(pack.PackOf(rule));
        json.WriteText("title", rule.Title);
        json.WriteText("chapter", rule.Chapter);
        json.WriteNames("departments", rule.Departments);
        json.WritePropertyName("tags");
        json.WriteStartArray();
        json.WriteValue(pack.PackOf(rule).Id);
        json.WriteValue(rule.Obligation.Word());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // SARIF wants a name as programs have them: ConstructionWaste.
    private static string NameOf(Rule rule) =>
        string.Concat(rule.Id.Split(['-', '_', '/'], StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));

    private static string FullDescription(Rule rule)
    {
        var zh = string.Join("；", rule.Requirement.StatedLimits.Select(limit => LimitText.WithDate(limit, Language.Chinese)));
        var en = string.Join("; ", rule.Requirement.StatedLimits.Select(limit => LimitText.WithDate(limit, Language.English)));
        return $"{rule.Title.Zh}：{zh}。 / {rule.Title.En}: {en}.";
    }

    private static string HelpMarkdown(Rule rule) =>
        string.Join("\n", HelpLines(rule).Select(line => $"- **{line.Label}**: {MarkdownText.Of(line.Text)}"));

    private static IEnumerable<(string Label, string Text)> HelpLines(Rule rule)
    {
        foreach (var clause in rule.Clauses)
            yield return ("条款 / Clause", clause.Describe().Zh);
        if (rule.Chain.Count > 1)
            yield return ("依据 / Chain", $"{LawText.Chain(rule, Language.Chinese)} / {LawText.Chain(rule, Language.English)}");
        foreach (var clause in rule.Consequences)
            yield return ("后果 / Consequence", clause.Describe().Zh);
        foreach (var limit in rule.Requirement.StatedLimits)
            yield return ("限值 / Limit", $"{LimitText.WithDate(limit, Language.Chinese)} / {LimitText.WithDate(limit, Language.English)}");
        yield return ("计算 / Measured", rule.Requirement.Text);
        if (rule.WhenText is { } when)
            yield return ("适用于 / Applies where", when);
        if (rule.Departments.Count > 0)
            yield return ("部门 / Departments", $"{FindingText.Departments(rule, Language.Chinese)} / {FindingText.Departments(rule, Language.English)}");
        if (rule.Reading is { } reading)
            yield return ("理解 / Reading", $"{reading.Zh} / {reading.En}");
    }
}
