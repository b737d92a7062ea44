using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Compliance.Tests.JiaozuoPack;

/// <summary>The table of the plan's sentences, which the pack was written from and is held to.</summary>
internal sealed record ClauseTable(
    string Instrument, string Issued, string Text, string Sha256, IReadOnlyDictionary<string, IReadOnlyList<string>> Choices, IReadOnlyList<ClauseRow> Rows)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static ClauseTable Read { get; } = JsonSerializer.Deserialize<ClauseTable>(
        File.ReadAllText(Repository.PathOf("tests", "Compliance.Tests", "JiaozuoPack", "clauses.json")), Options)!;

    public static IEnumerable<ClauseRow> RuleRows => Read.Rows.Where(row => row.Kind != "guidance");

    public static IEnumerable<ClauseRow> GuidanceRows => Read.Rows.Where(row => row.Kind == "guidance");

    /// <summary>The rules that a row is the source of, each with its measure.</summary>
    public static IEnumerable<(string Rule, string Measure)> RulesOf(ClauseRow row) => row.Rule!.Split(" and ").Zip(row.Measure!.Split("; "));

    /// <summary>The rows that are the source of a rule, in the plan's order.</summary>
    public static IReadOnlyList<ClauseRow> RowsOf(string rule) => [.. RuleRows.Where(row => row.Rule!.Split(" and ").Contains(rule))];
}
