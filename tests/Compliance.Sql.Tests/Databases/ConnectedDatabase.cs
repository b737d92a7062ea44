using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using Compliance.Sql.Dialects;
using Compliance.Sql.Running;

namespace Compliance.Sql.Tests.Databases;

/// <summary>A database by a driver.</summary>
internal abstract class ConnectedDatabase : ITestDatabase
{
    private readonly DbConnection _connection;

    protected ConnectedDatabase(SqlDriver driver, string connectionString) => _connection = driver.Open(connectionString);

    public DbConnection Connection => _connection;

    public abstract SqlDialect Dialect { get; }

    public abstract string TypeOf(TestType type);

    public void Run(string statement)
    {
        using var command = Command(statement);
        command.ExecuteNonQuery();
    }

    public IReadOnlyList<string?[]> Read(string query)
    {
        using var command = Command(query);
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

    public virtual void Dispose() => _connection.Dispose();

    private DbCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        return command;
    }
}
