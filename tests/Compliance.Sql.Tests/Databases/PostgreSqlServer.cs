using System;
using Compliance.Sql.Dialects;
using Compliance.Sql.PostgreSql;

namespace Compliance.Sql.Tests.Databases;

/// <summary>The PostgreSQL server that the script beside the tests starts, and names in the environment.</summary>
internal sealed class PostgreSqlServer() : ConnectedDatabase(new PostgreSqlDriver(), ConnectionString!)
{
    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable("COMPLIANCE_POSTGRESQL");

    public override SqlDialect Dialect => SqlDialects.PostgreSql;

    public override string TypeOf(TestType type) => type switch
    {
        TestType.Text => "text",
        TestType.Decimal => "numeric",
        TestType.Whole => "bigint",
        TestType.Date => "date",
        TestType.Double => "double precision",
        _ => "boolean",
    };
}
