using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Packs;
using Newtonsoft.Json;

namespace Compliance.Reporting;

/// <summary>Writes rules as JSON: all that a pack says of them.</summary>
public sealed class JsonRuleWriter
{
    private readonly JsonTextWriter _json;
    private readonly JsonFindingWriter _findings;

    internal JsonRuleWriter(JsonTextWriter json)
    {
        _json = json;
        _findings = new JsonFindingWriter(json);
    }

    /// <summary>Writes rules of a pack as one JSON object: tool, pack, rules.</summary>
    /// <param name="output">The text that is written to; it is not closed.</param>
    /// <param name="toolVersion">The tool's version.</param>
    /// <param name="pack">The pack, loaded with its cases where they are to be counted.</param>
    /// <param name="rules">The rules, each with its sentence.</param>
    public static void Write(TextWriter output, string toolVersion, RulePack pack, IEnumerable<(Rule Rule, LocalizedText Sentence)> rules)
    {
        using (var json = new JsonTextWriter(new EscapedJsonText(output)) { Formatting = Formatting.Indented, CloseOutput = false })
        {
            var writer = new JsonRuleWriter(json);
            json.WriteStartObject();
            json.WriteTool(toolVersion, "none");
            json.WritePack(pack);
            json.WritePropertyName("rules");
            json.WriteStartArray();
            foreach (var (rule, sentence) in rules)
                writer.Write(rule, sentence);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    internal void Write(Rule rule, LocalizedText sentence)
    {
        _json.WriteStartObject();
        _json.WriteProperty("id", rule.Id);
        _json.WriteText("title", rule.Title);
        _json.WriteProperty("subject", rule.Subject.Name);
        _json.WriteText("sentence", sentence);
        _json.WriteText("chapter", rule.Chapter);
        _json.WriteProperty("when", rule.WhenText);
        _json.WriteProperty("asks", rule.Requirement.Text);
        _json.WriteArray("limits", rule.Requirement.StatedLimits, limit => _findings.WriteLimit(limit));
        _json.WriteProperty("obligation", rule.Obligation.Word());
        _json.WriteNames("departments", rule.Departments);
        _json.WriteObjects("clauses", rule.Clauses, clause =>
        {
            _json.WriteProperty("row", clause.Row);
            _json.WriteSource(clause);
        });
        if (rule.Reading is { } reading)
            _json.WriteText("reading", reading);
        WriteFacts(rule);
        _json.WriteProperty("cases", rule.Cases.Count);
        _json.WriteProperty("file", rule.Span.File);
        _json.WriteProperty("line", rule.Span.Line);
        _json.WriteEndObject();
    }

    private void WriteFacts(Rule rule)
    {
        var own = rule.Requirement.Slots.Concat(rule.When?.Slots ?? []).Distinct().Select(slot => (rule.Subject, Fact: rule.Subject.Facts[slot]));
        var members = rule.Requirement is AggregateRequirement { Aggregate: { } aggregate }
            ? aggregate.MemberSlots.Select(slot => (Subject: aggregate.Members, Fact: aggregate.Members.Facts[slot]))
            : [];
        _json.WritePropertyName("facts");
        _json.WriteStartArray();
        foreach (var (subject, fact) in own.Concat(members))
            Write(subject, fact);
        _json.WriteEndArray();
    }

    private void Write(SubjectKind subject, Fact fact)
    {
        _json.WriteStartObject();
        _json.WriteProperty("name", fact.Name);
        _json.WriteProperty("subject", subject.Name);
        _json.WriteText("label", fact.Label);
        _json.WriteProperty("type", fact.Type.ToString().ToLowerInvariant());
        _json.WriteProperty("unit", fact.Unit.Symbol.En);
        _json.WriteEndObject();
    }
}
