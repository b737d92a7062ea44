using System.Data.Common;
using Compliance.Sql.Dialects;
using Compliance.Sql.Running;
using Npgsql;

namespace Compliance.Sql.PostgreSql;

/// <summary>PostgreSQL, by a connection string of Npgsql.</summary>
public sealed class PostgreSqlDriver : SqlDriver
{
    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialects.PostgreSql;

    /// <inheritdoc/>
    public override DbConnection Connect(string connectionString) => new NpgsqlConnection(connectionString);

    // To compile so long expressions takes longer than to run them on a million rows.
    /// <inheritdoc/>
    protected override string? Setting => "SET jit = off";

    // Of the tables of the schema that is searched first, the name alone will do.
    /// <inheritdoc/>
    protected override string CatalogQuery => """
        SELECT CASE WHEN table_schema = current_schema() THEN table_name ELSE table_schema || '.' || table_name END, column_name::text,
          CASE WHEN data_type = 'numeric' AND numeric_precision IS NOT NULL THEN 'numeric(' || numeric_precision || ',' || numeric_scale || ')' ELSE data_type::text END
        FROM information_schema.columns
        WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
        """;
}
