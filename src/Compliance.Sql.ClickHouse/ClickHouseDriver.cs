using System.Data.Common;
using ClickHouse.Driver.ADO;
using Compliance.Sql.Dialects;
using Compliance.Sql.Running;

namespace Compliance.Sql.ClickHouse;

/// <summary>ClickHouse, by a connection string of ClickHouse.Driver.</summary>
public sealed class ClickHouseDriver : SqlDriver
{
    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialects.ClickHouse;

    // A server reads how long a query may be before it reads the query, which says it too.
    private const string QueryLength = "set_max_query_size";

    /// <inheritdoc/>
    public override DbConnection Connect(string connectionString)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!settings.ContainsKey(QueryLength))
            settings[QueryLength] = "268435456";
        return new ClickHouseConnection(settings.ConnectionString);
    }

    /// <inheritdoc/>
    protected override string CatalogQuery =>
        "SELECT if(database = currentDatabase(), table, concat(database, '.', table)), name, type FROM system.columns WHERE database NOT IN ('system', 'INFORMATION_SCHEMA', 'information_schema')";
}
