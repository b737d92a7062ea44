using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Sql.Tests.Databases;

namespace Compliance.Sql.Tests.Sitting;

/// <summary>A register in CSV as the table of a database, as it could have been kept there from the start: a column for each heading, and two for a number that is an interval in some row.</summary>
internal sealed class RegisterTable
{
    private readonly List<(string Heading, Fact? Fact, string? Unit, bool IsRange)> _columns = [];

    /// <summary>The table for a register, whose headings are labels of facts, with units in brackets.</summary>
    public RegisterTable(string csv, RulePack pack)
    {
        var kind = pack.Vocabulary.FindKind("project")!;
        var headings = File.ReadLines(csv, Encoding.UTF8).First().Split(',');
        var ranges = new bool[headings.Length];
        foreach (var line in File.ReadLines(csv).Where(line => line.Contains("..", StringComparison.Ordinal)))
        {
            var cells = line.Split(',');
            for (var i = 0; i < cells.Length; i++)
                ranges[i] |= cells[i].Contains("..", StringComparison.Ordinal);
        }

        for (var i = 0; i < headings.Length; i++)
        {
            var parts = headings[i].Split('（', '）');
            var slot = kind.SlotOfNameOrLabel(parts[0]);
            _columns.Add((headings[i], slot < 0 ? null : kind.Facts[slot], parts.Length > 1 ? parts[1] : null, ranges[i]));
        }
    }

    /// <summary>The mapping of it.</summary>
    public string Mapping => "subject: project\ntable: register\nid: 编号\nname: 名称\ndate: 日期\njurisdiction: 辖区\nfacts:\n" + string.Concat(
        _columns.Where(column => column.Fact is not null).Select(column => $"  {column.Fact!.Name}: {{{Where(column)}{(column.Unit is null ? "" : $", unit: '{column.Unit}'")}{(column.Fact.Type == FactType.Choice ? ", separator: '|'" : "")}}}\n"));

    /// <summary>The columns in an order, with their types in a database.</summary>
    public IEnumerable<(string Name, TestType Type)> Columns => _columns.SelectMany(column => column.IsRange
        ? new[] { ($"{column.Heading}_from", TestType.Decimal), ($"{column.Heading}_to", TestType.Decimal) }
        : [(column.Heading, column.Fact?.Type switch
        {
            FactType.Number or FactType.Count => TestType.Decimal,
            FactType.Date => TestType.Date,
            null when column.Heading == "日期" => TestType.Date,
            _ => TestType.Text,
        })]);

    /// <summary>What DuckDB selects of the file, in the order of <see cref="Columns"/>.</summary>
    public string Selection(string csv) => "SELECT " + string.Join(", ", _columns.SelectMany(column => column.IsRange
        ? new[] { $"TRY_CAST(split_part(\"{column.Heading}\", '..', 1) AS DECIMAL(14, 4)) AS \"{column.Heading}_from\"", $"TRY_CAST(list_last(string_split(\"{column.Heading}\", '..')) AS DECIMAL(14, 4)) AS \"{column.Heading}_to\"" }
        : column.Fact?.Type is FactType.Number or FactType.Count ? [$"CAST(\"{column.Heading}\" AS DECIMAL(14, 4)) AS \"{column.Heading}\""]
        : column.Fact?.Type == FactType.Date || column.Heading == "日期" ? [$"CAST(\"{column.Heading}\" AS DATE) AS \"{column.Heading}\""]
        : [$"\"{column.Heading}\""])) + $" FROM read_csv('{csv}', all_varchar = true)";

    private static string Where((string Heading, Fact? Fact, string? Unit, bool IsRange) column) => column.IsRange ? $"min: '{column.Heading}_from', max: '{column.Heading}_to'" : $"column: '{column.Heading}'";
}
