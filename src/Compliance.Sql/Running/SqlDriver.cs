using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Compliance.Sql.Dialects;
using Compliance.Sql.Mapping;

namespace Compliance.Sql.Running;

/// <summary>
/// Opens a database of one dialect. Drivers are packages of their own, <c>Compliance.Sql.DuckDb</c> and the like, and are loaded when they are asked
/// for. Connection strings are handed on to the driver, and kept nowhere.
/// </summary>
public abstract class SqlDriver
{
    private static readonly Dictionary<string, string> Assemblies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["duckdb"] = "Compliance.Sql.DuckDb",
        ["postgresql"] = "Compliance.Sql.PostgreSql",
        ["clickhouse"] = "Compliance.Sql.ClickHouse",
    };

    /// <summary>The names of the drivers: those of the dialects.</summary>
    public static IReadOnlyCollection<string> Names => Assemblies.Keys;

    /// <summary>The dialect.</summary>
    public abstract SqlDialect Dialect { get; }

    /// <summary>The query of all columns: the table as a mapping names it, the column, and its type as <see cref="SqlCatalog"/> takes it.</summary>
    protected abstract string CatalogQuery { get; }

    /// <summary>A driver by the name of its dialect, from beside the application or from a folder.</summary>
    /// <param name="name">The name.</param>
    /// <param name="folder">Where its assembly lies; null for beside the application.</param>
    /// <exception cref="ArgumentException">There is no driver of that name.</exception>
    /// <exception cref="FileNotFoundException">Its assembly is not there: the message names the package.</exception>
    public static SqlDriver Load(string name, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!Assemblies.TryGetValue(name, out var assemblyName))
            throw new ArgumentException($"There is no driver '{name}': expected one of {string.Join(", ", Names)}.", nameof(name));

        var path = Path.GetFullPath(Path.Combine(folder ?? AppContext.BaseDirectory, assemblyName + ".dll"));
        if (!File.Exists(path))
            throw new FileNotFoundException($"The driver of {name} is a package of its own, {assemblyName}: {assemblyName}.dll is not in {Path.GetDirectoryName(path)}.", path);

        var type = new DriverContext(path).LoadFromAssemblyPath(path).GetExportedTypes().First(type => typeof(SqlDriver).IsAssignableFrom(type));
        return (SqlDriver)Activator.CreateInstance(type)!;
    }

    /// <summary>A connection, which is not open yet.</summary>
    /// <param name="connectionString">The connection string, as the database's own driver takes it.</param>
    public abstract DbConnection Connect(string connectionString);

    /// <summary>A connection that is open and made ready for the queries of a plan.</summary>
    /// <param name="connectionString">The connection string, as the database's own driver takes it.</param>
    public DbConnection Open(string connectionString)
    {
        var connection = Connect(connectionString);
        try
        {
            connection.Open();
            if (Setting is { } setting)
            {
                using var command = connection.CreateCommand();
                command.CommandText = setting;
                command.ExecuteNonQuery();
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The tables of a database, with the columns of a file besides where the database reads files like tables.</summary>
    /// <param name="connection">The connection, open.</param>
    /// <param name="table">The table that a mapping names.</param>
    public SqlCatalog ReadCatalog(DbConnection connection, string? table = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var tables = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var columns in Rows(connection, CatalogQuery, 3).GroupBy(row => row[0], StringComparer.Ordinal))
            tables[columns.Key] = columns.DistinctBy(row => row[1]).ToDictionary(row => row[1], row => row[2], StringComparer.Ordinal);
        if (table is not null && TableNames.IsFile(table) && FileQuery(table) is { } query)
            tables[table] = Rows(connection, query, 2).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        return new SqlCatalog(Dialect, tables);
    }

    /// <summary>A statement that is run first in each connection; null for none.</summary>
    protected virtual string? Setting => null;

    /// <summary>The query of the columns of a file; null where files are no tables.</summary>
    protected virtual string? FileQuery(string file) => null;

    private static List<string[]> Rows(DbConnection connection, string query, int columns)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, columns).Select(reader.GetString)]);
        return rows;
    }

    // What a driver builds on lies beside it; what the application has already is the application's.
    private sealed class DriverContext(string path) : AssemblyLoadContext(isCollectible: false)
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (Default.Assemblies.Any(loaded => loaded.GetName().Name == assemblyName.Name))
                return null;
            return _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
        }

        protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
            _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : IntPtr.Zero;
    }
}
