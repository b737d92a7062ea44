using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Linq;

namespace Compliance.Cli.Display;

/// <summary>A connection string, and what an error may be shown as beside it.</summary>
/// <param name="text">The connection string.</param>
internal sealed class ConnectionSecrets(string text)
{
    // What is shorter stands in many a message by chance.
    private const int ShortestHidden = 3;

    // What stands in front of an equals sign may be a part of a password that has a semicolon in it.
    private static readonly string[] UsualKeys = ["host", "server", "port", "database", "username", "user id", "user", "password", "pwd", "data source", "protocol", "compression", "timeout", "ssl mode", "pooling"];

    private static readonly string[] SecretKeys = ["pass", "pwd", "key", "token", "secret", "credential"];

    /// <summary>The connection string, for the driver alone.</summary>
    public string Text => text;

    /// <summary>
    /// What an exception says, without the values of the connection string. Where something of it is left in spite of that, a short password for one or
    /// the text of another encoding, only what kind of error it is is told.
    /// </summary>
    public string Message(Exception exception)
    {
        var kind = exception is DbException { SqlState: { Length: > 0 } state } ? $"{exception.GetType().Name} {state}" : exception.GetType().Name;
        if (exception is not (FileNotFoundException or ArgumentException or DbException or InvalidOperationException))
            return kind;

        var values = Values().Where(value => value.Length > 0).Distinct().OrderByDescending(value => value.Length).ToList();
        var shown = values.Where(value => value.Length > ShortestHidden).Aggregate(exception.Message, (rest, value) => rest.Replace(value, "…", StringComparison.OrdinalIgnoreCase));
        return Secret().Any(value => shown.Contains(value, StringComparison.OrdinalIgnoreCase)) ? kind : shown;
    }

    private IEnumerable<string> Values() => text.Split(';')
        .Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Trim('"', '\''))
        .Concat(text.Split(';').Select(part => part.Split('=')[0].Trim()).Where(key => !UsualKeys.Contains(key, StringComparer.OrdinalIgnoreCase)))
        .Concat(Pairs().Select(pair => pair.Value))
        .Append(text);

    // A password may be of one sign, and have signs in it that end other values.
    private IEnumerable<string> Secret() => Pairs()
        .Where(pair => SecretKeys.Any(word => pair.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .SelectMany(pair => pair.Value.Split(';', '=', '"', '\'').Append(pair.Value))
        .Where(value => value.Trim().Length > 0);

    private List<(string Key, string Value)> Pairs()
    {
        try
        {
            var builder = new DbConnectionStringBuilder { ConnectionString = text };
            return [.. builder.Keys.Cast<string>().Select(key => (key, Convert.ToString(builder[key], System.Globalization.CultureInfo.InvariantCulture) ?? ""))];
        }
        catch (ArgumentException)
        {
            // It is none: all of it is taken for a secret.
            return [("secret", text)];
        }
    }
}
