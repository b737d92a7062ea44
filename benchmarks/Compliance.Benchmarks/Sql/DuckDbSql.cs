using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Facts;

namespace Compliance.Benchmarks.Sql;

/// <summary>A register checked by DuckDB: each cell is parsed once, the verdicts go to a table, and counts and failures come from it.</summary>
internal sealed class DuckDbSql(RegisterColumns register)
{
    // 12 digits, 4 of them decimals: a limit's product with it stays within 18, which is one machine word.
    private const string Number = "DECIMAL(12,4)";

    /// <summary>The index of the statement that reads a register.</summary>
    public const int Read = 0;

    /// <summary>The index of the statement that counts verdicts.</summary>
    public const int Count = 1;

    /// <summary>The index of the statement that writes what fails.</summary>
    public const int Write = 2;

    private readonly DecidedTable _table = new(register.Rules, decimals: 0);

    /// <summary>The statements that read a register, count verdicts and write what fails.</summary>
    public IReadOnlyList<string> Statements(string csv, string failing) =>
    [
        $"""
        CREATE TEMP TABLE decided AS
        WITH cell AS (
          SELECT {Name(register.Id)} AS id,
            {string.Join(",\n    ", register.Columns.SelectMany(Parse))}
          FROM read_csv({Text(csv)}, header=true, all_varchar=true, nullstr=[{string.Join(", ", NotStated.Words.Select(Text))}]))
        SELECT id,
          {_table.Columns}
        FROM cell
        """,
        _table.Count,
        $"COPY ({_table.Failing}) TO {Text(failing)} (HEADER)",
    ];

    private static IEnumerable<string> Parse(SqlColumn column) => column.Fact.IsRange
        ? [End(column, isUpper: false), End(column, isUpper: true)]
        : [Members(column)];

    private static string End(SqlColumn column, bool isUpper)
    {
        var cell = Name(column.Heading);
        var missing = column.DomainEnd(isUpper) is { } end ? end.ToString() : "NULL";
        var part = isUpper ? "2" : "1";
        return $"CASE WHEN {cell} IS NULL THEN {missing} WHEN contains({cell}, '..') THEN CAST(split_part({cell}, '..', {part}) AS {Number})"
            + $" ELSE CAST({cell} AS {Number}) END AS {SqlColumn.End(column.Fact, isUpper)}";
    }

    // An unknown word is an error, as every value that cannot be cast is.
    private static string Members(SqlColumn column)
    {
        var cell = Name(column.Heading);
        var several = column.Fact.Type == FactType.Choice
            ? $"list_bit_or(list_transform(string_split({cell}, ' | '), lambda word: CASE {Words(column.Fact, "word")} ELSE error('unknown word: ' || word) END))"
            : $"error('unknown word: ' || {cell})";
        return string.Create(
            CultureInfo.InvariantCulture, $"CASE WHEN {cell} IS NULL THEN {column.DomainValues} {Words(column.Fact, cell)} ELSE {several} END AS {SqlColumn.Members(column.Fact)}");
    }

    private static string Words(Fact fact, string cell) => string.Join(' ', RegisterWords.Of(fact)
        .Select(word => string.Create(CultureInfo.InvariantCulture, $"WHEN {cell} = {Text(word.Word)} THEN {word.Member}")));

    private static string Name(string heading) => $"\"{heading.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(string text) => DecidedTable.Text(text);
}
