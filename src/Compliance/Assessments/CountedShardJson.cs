using System;
using System.Linq;
using Compliance.Compilation;
using Compliance.Facts;
using Compliance.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Assessments;

/// <summary>A counted shard as JSON.</summary>
internal static class CountedShardJson
{
    private const string Mark = "compliance shard 1";

    public static string Write(CountedShard shard)
    {
        var json = new JObject
        {
            ["format"] = Mark,
            ["shard"] = shard.Shard.ToString(),
            ["pack"] = shard.Totals.Plan.Pack.ToString(),
            ["day"] = shard.Totals.Day.ToString(),
            ["today"] = shard.Today,
            ["partial"] = shard.IsExcerpt,
            ["unread"] = new JArray(shard.Unread),
            ["diagnostics"] = new JArray(shard.Diagnostics.Select(DiagnosticJson.Write)),
            ["register"] = RegisterTotalsJson.Write(shard.Totals),
        };
        return json.ToString(Formatting.Indented).Replace("\r\n", "\n") + "\n";
    }

    /// <exception cref="FormatException">It is none.</exception>
    /// <exception cref="ArgumentException">It is of other rules.</exception>
    public static CountedShard Read(CompiledPlan plan, string text, JurisdictionList? jurisdictions)
    {
        try
        {
            var json = JsonText.Parse(text);
            if (JsonText.Text(json, "format") != Mark)
                throw new FormatException("This is no shard of a register, or of another version of the library.");
            if (!RegisterShard.TryParse(JsonText.Text(json, "shard"), out var shard))
                throw new FormatException("The shard does not say which it is.");
            return new CountedShard(
                shard,
                RegisterTotalsJson.Read(plan, JsonText.Required(json, "register"), jurisdictions),
                [.. List(json, "diagnostics").Select(DiagnosticJson.Read)],
                [.. List(json, "unread").Select(file => (string?)file ?? throw new FormatException("What was not read has no name."))],
                JsonText.Required(json, "partial") is JValue { Value: bool isExcerpt } ? isExcerpt : throw new FormatException("The shard does not say whether it is of an excerpt."))
            {
                Today = (string?)json["today"],
            };
        }
        catch (JsonException exception)
        {
            throw new FormatException("The shard is no JSON: " + exception.Message, exception);
        }
    }

    private static JArray List(JToken json, string name) => JsonText.Required(json, name) as JArray ?? throw new FormatException($"The field '{name}' is no list.");
}
