using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using Compliance.Sql.Dialects;
using Compliance.Sql.Running;

namespace Compliance.Cli.Display;

/// <summary>The files that a database and its connection consist of, as far as they are on this machine.</summary>
internal static class DatabaseFiles
{
    // Of DuckDB: its own file, and those that its views read, whose names stand in quotes in them and may be patterns.
    private const string OwnQuery = "SELECT path FROM duckdb_databases() WHERE path IS NOT NULL";
    private const string ViewsQuery = "SELECT DISTINCT unnest(regexp_extract_all(sql, '''([^'']+)''', 1)) FROM duckdb_views() WHERE NOT internal";
    private const string PatternQuery = "SELECT file FROM glob($1)";
    private const string LogEnding = ".wal";

    // Passwords, certificates and keys of a connection lie in files too, in whatever way a driver calls them.
    private static readonly string[] Words = ["source", "file", "cert", "key"];

    /// <summary>Those that a connection string names.</summary>
    public static IReadOnlyList<string> Named(string connectionString)
    {
        try
        {
            var settings = new DbConnectionStringBuilder { ConnectionString = connectionString };
            return [.. settings.Keys.Cast<string>().Where(key => Words.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(key => settings[key].ToString()).OfType<string>()];
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Those of an open database.</summary>
    public static IReadOnlyList<string> Of(SqlDriver driver, DbConnection connection)
    {
        if (driver.Dialect != SqlDialects.DuckDb)
            return [];

        var own = Texts(connection, OwnQuery);
        return [.. own, .. own.Select(file => file + LogEnding), .. Texts(connection, ViewsQuery).SelectMany(pattern => Like(driver, connection, pattern))];
    }

    /// <summary>Those that the name of a table leads to: a file, or a pattern of files.</summary>
    public static IReadOnlyList<string> Like(SqlDriver driver, DbConnection connection, string pattern) => driver.Dialect == SqlDialects.DuckDb ? Texts(connection, PatternQuery, pattern) : [];

    private static List<string> Texts(DbConnection connection, string query, params string[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }
}
