using System;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Workbooks.Forms;

/// <summary>
/// The form of a kind of subject as a JSON Schema, for forms on the web: what is handed in by it is a descriptor, and read as one. What only people read stands
/// in <c>title</c> and <c>description</c>; <c>x-chapter</c>, <c>x-clauses</c> and <c>x-when</c> say where a question belongs, whence it comes, and for whom, and <c>x-titles</c> what choices are called.
/// </summary>
public static class FormSchema
{
    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The schema as a text that ends with a line break.</summary>
    /// <param name="pack">The rules that it will be decided by.</param>
    /// <param name="kind">What is applied for, a kind of the pack's vocabulary.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Of(RulePack pack, SubjectKind kind)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(kind);
        var facts = new JsonObject();
        foreach (var chapter in FormContent.Of(pack, kind))
        {
            foreach (var item in chapter.Items.Where(item => item.Fact is not null))
            {
                var question = QuestionOf(item);
                question["x-chapter"] = chapter.Title.Zh;
                question["x-clauses"] = Texts(item.Rules.SelectMany(rule => rule.Clauses).Select(clause => clause.Describe().Zh).Distinct());
                question["x-when"] = item.Rules.Any(rule => rule.WhenText is null) ? null : Texts(item.Rules.Select(rule => rule.WhenText!).Distinct());
                facts[item.Name] = question;
            }
        }

        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"{pack.Title.Zh}：{kind.Label.Zh}申报表 / {pack.Title.En}: form for a {kind.Label.En}",
            ["description"] = $"{pack.Instrument.Number} · {pack.Id}@{pack.Version}",
            ["type"] = "object",
            ["required"] = Texts(["subject", "id", "facts"]),
            ["properties"] = new JsonObject
            {
                ["subject"] = new JsonObject { ["enum"] = Texts([kind.Name]) },
                ["id"] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["title"] = "编号 / id" },
                ["name"] = new JsonObject { ["type"] = "string", ["title"] = "名称 / name" },
                ["date"] = new JsonObject { ["type"] = "string", ["format"] = "date", ["title"] = "日期 / date" },
                ["jurisdiction"] = new JsonObject { ["type"] = "string", ["title"] = "辖区 / jurisdiction" },
                ["source"] = new JsonObject { ["type"] = "string", ["title"] = "来源 / source" },
                ["facts"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = facts },
            },
        };
        return schema.ToJsonString(_options) + "\n";
    }

    private static JsonObject QuestionOf(FormItem item)
    {
        var fact = item.Fact!;
        var question = new JsonObject { ["title"] = $"{fact.Label.Zh} / {fact.Label.En}" };
        switch (fact.Type)
        {
            case FactType.Boolean:
                question["type"] = "boolean";
                break;
            case FactType.Choice:
                question["enum"] = Texts(fact.Choices.Select(choice => choice.Name));
                question["x-titles"] = Texts(fact.Choices.Select(choice => $"{choice.Label.Zh} / {choice.Label.En}"));
                break;
            case FactType.Date:
                question["type"] = "string";
                question["format"] = "date";
                break;
            case FactType.Count:
                question["type"] = "integer";
                question["x-unit"] = fact.Unit.Symbol.Zh;
                break;
            case FactType.Number when item.IsPercentage:
                // Without its sign, a number up to 1 would have two readings.
                question["type"] = "string";
                question["pattern"] = "^[0-9]+(\\.[0-9]+)? ?%$";
                question["x-unit"] = "%";
                break;
            default:
                question["type"] = "number";
                question["description"] = $"单位 / unit: {fact.Unit.Symbol.Zh}";
                question["x-unit"] = fact.Unit.Symbol.Zh;
                break;
        }

        return question;
    }

    private static JsonArray Texts(System.Collections.Generic.IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
