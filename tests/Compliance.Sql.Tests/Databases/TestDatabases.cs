using System;

namespace Compliance.Sql.Tests.Databases;

/// <summary>The databases that tests may run on, by the names of their dialects.</summary>
internal static class TestDatabases
{
    public static bool Has(string name) => name switch
    {
        "postgresql" => PostgreSqlServer.ConnectionString is not null,
        "clickhouse" or "clickhouse by its driver" => ClickHouseInNode.Folder is not null,
        _ => true,
    };

    public static ITestDatabase Open(string name) => name switch
    {
        "duckdb" => new DuckDbInProcess(),
        "postgresql" => new PostgreSqlServer(),
        "clickhouse" => new ClickHouseInNode(),
        "clickhouse by its driver" => new ClickHouseByDriver(),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
