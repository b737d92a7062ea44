using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Sql.Dialects;

/// <summary>The dialects that there are.</summary>
public static class SqlDialects
{
    /// <summary>DuckDB, from version 1.0 on.</summary>
    public static SqlDialect DuckDb { get; } = new DuckDbDialect();

    /// <summary>PostgreSQL, from version 14 on.</summary>
    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>ClickHouse, from version 24 on.</summary>
    public static SqlDialect ClickHouse { get; } = new ClickHouseDialect();

    /// <summary>Spark SQL, written by its documentation: it has not been run against a Spark.</summary>
    public static SqlDialect Spark { get; } = new SparkDialect();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SqlDialect> All { get; } = [DuckDb, PostgreSql, ClickHouse, Spark];

    /// <summary>The dialect of a name; null where there is none.</summary>
    public static SqlDialect? Of(string name) => All.FirstOrDefault(dialect => string.Equals(dialect.Name, name, StringComparison.OrdinalIgnoreCase));
}
