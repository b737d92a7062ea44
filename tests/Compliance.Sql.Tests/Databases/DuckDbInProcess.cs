using Compliance.Sql.Dialects;
using Compliance.Sql.DuckDb;

namespace Compliance.Sql.Tests.Databases;

/// <summary>DuckDB in the process of the tests.</summary>
internal sealed class DuckDbInProcess() : ConnectedDatabase(new DuckDbDriver(), "Data Source=:memory:")
{
    public override SqlDialect Dialect => SqlDialects.DuckDb;

    public override string TypeOf(TestType type) => type switch
    {
        TestType.Text => "VARCHAR",
        TestType.Decimal => "DECIMAL(38, 12)",
        TestType.Whole => "BIGINT",
        TestType.Date => "DATE",
        TestType.Double => "DOUBLE",
        _ => "BOOLEAN",
    };
}
