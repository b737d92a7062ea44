using System;
using System.Data.Common;
using System.IO;
using System.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Sql.Running;

namespace Compliance.Cli.Display;

/// <summary>Opens databases, and says why one cannot be opened: without a word of the connection string.</summary>
internal static class DatabaseConnection
{
    private const string Environment = "env:";

    // What is shorter stands in many a message by chance.
    private const int ShortestSecret = 3;

    /// <summary>The driver and the open connection; null where there is none, which is said.</summary>
    public static (SqlDriver Driver, DbConnection Connection)? Open(DatabaseSettings settings, Language language)
    {
        var text = settings.Connection.StartsWith(Environment, StringComparison.Ordinal) ? System.Environment.GetEnvironmentVariable(settings.Connection[Environment.Length..]) : settings.Connection;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? 0;
        if (text is null || colon <= 0)
        {
            Refusal.Write(
                language,
                $"--connection 应为“驱动名:连接字符串”，或“env:环境变量名”：驱动名为 {string.Join("、", SqlDriver.Names)} 之一",
                $"--connection takes DRIVER:CONNECTION STRING, or env:VARIABLE: the driver is one of {string.Join(", ", SqlDriver.Names)}");
            return null;
        }

        var connectionString = text[(colon + 1)..];
        try
        {
            var driver = SqlDriver.Load(text[..colon], settings.Driver);
            var connection = driver.Connect(connectionString);
            connection.Open();
            return (driver, connection);
        }
#pragma warning disable CA1031 // Drivers throw what they like; a connection string must not come out with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var reason = Without(connectionString, exception is FileNotFoundException or ArgumentException or DbException ? exception.Message : exception.GetType().Name);
            Refusal.Write(language, $"无法打开数据库：{reason}", $"the database cannot be opened: {reason}");
            return null;
        }
    }

    /// <summary>A text without the values of a connection string.</summary>
    public static string Without(string connectionString, string text)
    {
        var values = connectionString.Split(';').Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Trim('"', '\''));
        return values.Where(value => value.Length > ShortestSecret).OrderByDescending(value => value.Length).Aggregate(text, (rest, value) => rest.Replace(value, "…", StringComparison.OrdinalIgnoreCase));
    }
}
