using System;
using System.Threading.Tasks;
using Npgsql;
using NUnit.Framework;

namespace Compliance.Server.Tests;

/// <summary>The server of PostgreSQL that tests/Databases/run starts.</summary>
internal static class PostgreSql
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("COMPLIANCE_POSTGRESQL");

    /// <summary>Makes a database, and gives the setting that puts a server on it; without PostgreSQL, the test is not run.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        if (Server is null)
            Assert.Ignore("There is no PostgreSQL: tests/Databases/run starts one.");

        var name = "server_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name that was just made.
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return "Server__PostgreSql=" + new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;
    }
}
