using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Benchmarks.Translation;

namespace Compliance.Benchmarks.Sql;

/// <summary>The queries on a table of facts, in the SQL that DuckDB and SQLite share: verdicts into a table, and from it the counts and what fails.</summary>
internal sealed class DecidedTable(IReadOnlyList<RuleQuestions> rules, int decimals)
{
    private readonly SqlRules _sql = new(decimals);

    /// <summary>The columns of the table: for each rule its verdict, and what it measures where it measures anything.</summary>
    public string Columns => string.Join(",\n  ", rules.SelectMany(Outputs));

    /// <summary>The query for the counts: for each rule in turn, how many rows have each of the six verdicts.</summary>
    public string Count => "SELECT " + string.Join(", ", rules.SelectMany((_, place) => Enumerable.Range(0, (int)Verdict.Waived + 1)
        .Select(verdict => string.Create(CultureInfo.InvariantCulture, $"sum(CAST(v{place} = {verdict} AS INTEGER))")))) + " FROM decided";

    /// <summary>The query for what fails: id, rule, what was measured, and the limit.</summary>
    public string Failing => string.Join("\nUNION ALL ", rules.Select((rule, place) => rule.Limit is null ? null : Fails(rule, place)).Where(query => query is not null));

    /// <summary>A text as SQL has it.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private IEnumerable<string> Outputs(RuleQuestions rule, int place)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"CAST({_sql.Evaluate(rule)} AS TINYINT) AS v{place}");
        if (_sql.Measure(rule) is var (low, high))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{low} AS low{place}");
            yield return string.Create(CultureInfo.InvariantCulture, $"{high} AS high{place}");
        }
    }

    private string Fails(RuleQuestions rule, int place)
    {
        var measured = rule.Measured is null ? ("NULL", "NULL") : ($"low{place}", $"high{place}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT id, {Text(rule.Rule.Id)} AS rule, {measured.Item1} AS measured_min, {measured.Item2} AS measured_max, {Text(SqlRules.Limit(rule))} AS \"limit\" FROM decided WHERE v{place} = {(int)Verdict.Fail}");
    }
}
