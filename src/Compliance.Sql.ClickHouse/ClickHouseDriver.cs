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

    /// <inheritdoc/>
    public override DbConnection Connect(string connectionString) => new ClickHouseConnection(connectionString);

    /// <inheritdoc/>
    protected override string CatalogQuery =>
        "SELECT if(database = currentDatabase(), table, concat(database, '.', table)), name, type FROM system.columns WHERE database NOT IN ('system', 'INFORMATION_SCHEMA', 'information_schema')";
}
