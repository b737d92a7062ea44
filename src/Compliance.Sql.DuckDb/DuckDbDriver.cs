using System.Data.Common;
using Compliance.Sql.Dialects;
using Compliance.Sql.Running;
using DuckDB.NET.Data;

namespace Compliance.Sql.DuckDb;

/// <summary>DuckDB: a file of its own, or <c>Data Source=:memory:</c> for tables that are files in Parquet, CSV or JSON.</summary>
public sealed class DuckDbDriver : SqlDriver
{
    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialects.DuckDb;

    /// <inheritdoc/>
    public override DbConnection Connect(string connectionString) => new DuckDBConnection(connectionString);

    /// <inheritdoc/>
    protected override string CatalogQuery =>
        "SELECT CASE WHEN table_schema = 'main' THEN table_name ELSE table_schema || '.' || table_name END, column_name, data_type FROM information_schema.columns";

    /// <inheritdoc/>
    protected override string? FileQuery(string file) => $"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM \"{file.Replace("\"", "\"\"", System.StringComparison.Ordinal)}\")";
}
