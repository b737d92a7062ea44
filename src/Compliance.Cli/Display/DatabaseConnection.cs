using System;
using System.Data.Common;
using System.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Localization;
using Compliance.Sql.Mapping;
using Compliance.Sql.Running;

namespace Compliance.Cli.Display;

/// <summary>An open database. What it says of an error is shown without a word of the connection string.</summary>
internal sealed class DatabaseConnection : IDisposable
{
    private const string Environment = "env:";

    private readonly ConnectionSecrets _secrets;

    private DatabaseConnection(SqlDriver driver, DbConnection connection, ConnectionSecrets secrets)
    {
        Driver = driver;
        Connection = connection;
        _secrets = secrets;
    }

    /// <summary>The driver.</summary>
    public SqlDriver Driver { get; }

    /// <summary>The connection, open.</summary>
    public DbConnection Connection { get; }

    /// <summary>Opens it; null where it cannot be opened, which is said.</summary>
    public static DatabaseConnection? Open(DatabaseSettings settings, Language language)
    {
        var text = settings.Connection.StartsWith(Environment, StringComparison.Ordinal) ? System.Environment.GetEnvironmentVariable(settings.Connection[Environment.Length..]) : settings.Connection;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? 0;

        // What stands in front of the first colon may be anything: it is not repeated.
        if (text is null || colon <= 0 || !SqlDriver.Names.Contains(text[..colon], StringComparer.OrdinalIgnoreCase))
        {
            Refusal.Write(
                language,
                $"--connection 应为“驱动名:连接字符串”，或“env:环境变量名”：驱动名为 {string.Join("、", SqlDriver.Names)} 之一",
                $"--connection takes DRIVER:CONNECTION STRING, or env:VARIABLE: the driver is one of {string.Join(", ", SqlDriver.Names)}");
            return null;
        }

        return Open(text[..colon], new ConnectionSecrets(text[(colon + 1)..]), settings.Driver, language);
    }

    /// <summary>Opens a database of the driver's own, in memory; null where the driver is not there, which is said.</summary>
    public static DatabaseConnection? OpenInMemory(string? folder, Language language) => Open("duckdb", new ConnectionSecrets("Data Source=:memory:"), folder, language);

    /// <summary>The mapping of a file, checked by the database's own tables; null where it is wrong, which is said.</summary>
    public SqlMapping? LoadMapping(string file, Packs.RulePack pack, Language language)
    {
        // The table is known by the mapping, and what the mapping says is checked by the table.
        InputFiles.OfCommand.Add([file]);
        var named = SqlMapping.Load(file, pack).Value;
        foreach (var one in named?.Tables ?? [])
            InputFiles.OfCommand.Add(DatabaseFiles.Like(Driver, Connection, one));
        var table = named?.Table;
        var read = SqlMapping.Load(file, pack, Driver.ReadCatalog(Connection, table));
        DiagnosticText.Write(Terminal.Errors(), read.Diagnostics, language);
        return read.Value;
    }

    /// <summary>Does something with the database; where it cannot, says so and gives the exit status for wrong input.</summary>
    public int Run(Language language, Func<int> run)
    {
        try
        {
            return run();
        }
#pragma warning disable CA1031 // Drivers throw what they like; a connection string must not come out with it.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var reason = _secrets.Message(exception);
            return Refusal.Write(language, $"数据库未能执行查询，未作任何判定：{reason}", $"the database could not run a query, and nothing was decided: {reason}");
        }
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => Connection.Dispose();

    private static DatabaseConnection? Open(string name, ConnectionSecrets secrets, string? folder, Language language)
    {
        try
        {
            var driver = SqlDriver.Load(name, folder);
            InputFiles.OfCommand.Add(DatabaseFiles.Named(secrets.Text));
            var connection = driver.Open(secrets.Text);
            InputFiles.OfCommand.Add(DatabaseFiles.Of(driver, connection));
            return new DatabaseConnection(driver, connection, secrets);
        }
#pragma warning disable CA1031 // Drivers throw what they like; a connection string must not come out with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var reason = secrets.Message(exception);
            Refusal.Write(language, $"无法打开数据库：{reason}", $"the database cannot be opened: {reason}");
            return null;
        }
    }
}
