using System;
using System.Collections.Generic;
using System.Globalization;
using Compliance.Sql.Dialects;
using DuckDB.NET.Data;

namespace Compliance.Sql.Tests.Databases;

/// <summary>DuckDB in the process of the tests.</summary>
internal sealed class DuckDbInProcess : ITestDatabase
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public DuckDbInProcess() => _connection.Open();

    public SqlDialect Dialect => SqlDialects.DuckDb;

    public string TypeOf(TestType type) => type switch
    {
        TestType.Text => "VARCHAR",
        TestType.Decimal => "DECIMAL(38, 12)",
        TestType.Whole => "BIGINT",
        TestType.Date => "DATE",
        TestType.Double => "DOUBLE",
        _ => "BOOLEAN",
    };

    public void Run(string statement)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    public IReadOnlyList<string?[]> Read(string query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture);
            rows.Add(row);
        }

        return rows;
    }

    public void Dispose() => _connection.Dispose();
}
