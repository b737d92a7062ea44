using System.Collections.Generic;
using System.Linq;

namespace Compliance.Sql.Tests.Databases;

/// <summary>Makes tables of texts.</summary>
internal static class TestTable
{
    public static void Make(ITestDatabase database, string name, IReadOnlyList<(string Name, TestType Type)> columns, IEnumerable<string?[]> rows)
    {
        database.Run($"DROP TABLE IF EXISTS {name}");
        database.Run($"CREATE TABLE {name} ({string.Join(", ", columns.Select(column => $"{column.Name} {database.TypeOf(column.Type)}"))}){(database.Dialect.Name == "clickhouse" ? " ENGINE = Memory" : "")}");
        foreach (var chunk in rows.Chunk(500))
            database.Run($"INSERT INTO {name} VALUES {string.Join(", ", chunk.Select(row => $"({string.Join(", ", row.Select(value => value is null ? "NULL" : $"'{value.Replace("'", "''", System.StringComparison.Ordinal)}'"))})"))}");
    }
}
