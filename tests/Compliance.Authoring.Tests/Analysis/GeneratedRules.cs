using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Compliance.Authoring.Tests.Analysis;

/// <summary>
/// A pack of many rules as a ministry might have them: for each field of work, conditions that differ in kind, use and funding,
/// measures of every form, and limits that rise over the years. It is free of findings, but for those that are planted.
/// </summary>
internal static class GeneratedRules
{
    private static readonly string[] Uses = ["school", "hospital", "venue", "office", "factory", "housing", "road", "tunnel", "village", "other"];
    private static readonly string[] Fundings = ["state", "led", "mixed", "private"];
    private static readonly string[] Kinds = ["new", "renovation", "extension", "none"];

    /// <summary>Rules that are wrong, by their names.</summary>
    public static IReadOnlyDictionary<string, string> Planted { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["planted-never"] = Rule("planted-never", "when: use = school and energy_7 > 40 % and use = factory", "measure: energy_7", "limit: {at_least: 50 %, from: 2026-01-01}"),
        ["planted-against"] = Rule("planted-against", "when: funding = state", "measure: waste_3 / area_3", "limit: {more_than: 900 t/10⁴m², from: 2027-01-01}"),
        ["planted-implied"] = Rule("planted-implied", "when: construction = new and use = school and funding = state", "measure: energy_9", "limit: {at_least: 1 %, from: 2030-06-01}"),
    };

    /// <summary>The name of the pack.</summary>
    public const string Pack = "generated";

    /// <summary>Writes the pack and its vocabulary below a folder of packs.</summary>
    public static void Write(string root, int count, int fields, bool hasPlanted)
    {
        var folder = Path.Combine(root, Pack, "1.0.0");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(root, "vocabulary.yaml"), Vocabulary(fields));
        File.WriteAllText(Path.Combine(folder, "pack.yaml"), $"id: {Pack}\nversion: 1.0.0\ntitle: {Pack}\ninstrument: {{issued: 2026-01-01, source: reports}}\nvocabulary: 1.0.0\n");
        File.WriteAllText(Path.Combine(folder, "rules.yaml"), Rules(count, fields, hasPlanted));
    }

    /// <summary>The vocabulary: facts of every type for so many fields of work.</summary>
    private static string Vocabulary(int fields)
    {
        var text = new StringBuilder("version: 1.0.0\nsubjects: {work: {zh: 工程, en: work}}\nfacts:\n");
        void Fact(string name, string type) => text.Append($"  {name}: {{label: {{zh: {name}的值, en: {name.Replace('_', ' ')} stated}}, subjects: [work], {type}}}\n");
        void Choice(string name, string[] words) => Fact(name, $"type: choice, choices: {{{string.Join(", ", words.Select(word => $"{word}: {{zh: {name}{word}, en: {word} {name}}}"))}}}");
        Choice("use", Uses);
        Choice("funding", Fundings);
        Choice("construction", Kinds);
        for (var i = 0; i < fields; i++)
        {
            Fact($"energy_{i}", "type: number, unit: '%', domain: {at_least: 0, at_most: 100}");
            Fact($"energy_before_{i}", "type: number, unit: '%', domain: {at_least: 0, at_most: 100}");
            Fact($"waste_{i}", "type: number, unit: t, domain: {at_least: 0}");
            Fact($"area_{i}", "type: number, unit: m², domain: {more_than: 0}");
            Fact($"stars_{i}", "type: count, unit: star, domain: {at_least: 0, at_most: 9}");
            Fact($"is_checked_{i}", "type: boolean");
            Fact($"is_filed_{i}", "type: boolean");
            Fact($"begun_{i}", "type: date");
        }

        return text.ToString();
    }

    /// <summary>So many rules over so many fields of work, and those that are planted.</summary>
    private static string Rules(int count, int fields, bool hasPlanted)
    {
        var rules = Enumerable.Range(0, count).Select(i => Make(i, fields)).Concat(hasPlanted ? Planted.Values : []);
        return "chapter: 一\nrules:\n" + string.Concat(rules);
    }

    private static string Make(int number, int fields)
    {
        // Every rule has values of its own for use, funding and kind, so that none is implied and none contradicts.
        var field = number % fields;
        var place = number / fields;
        var form = place % 5;
        var scope = place / 5;
        var when = $"when: construction = {Kinds[scope % 4]} and use = {Uses[scope / 4 % 10]} and ({$"funding = {Fundings[scope / 40 % 4]}"} or is_filed_{field})";
        var year = 2026 + (number % 4);
        return form switch
        {
            0 => Rule($"energy-{number}", when, $"measure: energy_{field}", $"limits: [{{at_least: {30 + (number % 20)} %, from: {year}-01-01}}, {{at_least: {60 + (number % 20)} %, from: {year + 4}-12-31}}]"),
            1 => Rule($"waste-{number}", when, $"measure: waste_{field} / area_{field}", $"limit: {{at_most: {200 + (number % 300)} t/10⁴m², from: {year}-06-30}}"),
            2 => Rule($"cut-{number}", when, $"measure: energy_before_{field} - energy_{field}", $"limit: {{at_least: {1 + (number % 9)} percentage point, from: {year}-12-31}}"),
            3 => Rule($"stars-{number}", when, $"measure: stars_{field}", $"limit: {{at_least: {1 + (number % 3)} star, from: {year}-01-01}}"),
            _ => Rule($"checked-{number}", when, $"require: is_checked_{field} or begun_{field} < {year}-01-01", $"from: {year}-01-01"),
        };
    }

    private static string Rule(string id, params string[] lines) =>
        $"  - id: {id}\n    title: {id}\n    clauses: [{{reported_by: example.org/{id}}}]\n    subject: work\n" + string.Concat(lines.Select(line => $"    {line}\n")) + "    obligation: must\n    departments: []\n";
}
