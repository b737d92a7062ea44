using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;

namespace Compliance.Server.Storage;

/// <summary>Parameters by name, the same for both databases.</summary>
internal static class CommandParameters
{
    public static void Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }

    /// <summary>Adds values to a command, and gives the condition that a column is one of them; of none, it is none.</summary>
    public static string In(DbCommand command, string column, string name, IReadOnlyList<string> values)
    {
        var names = values.Select((_, i) => name + i.ToString(CultureInfo.InvariantCulture)).ToList();
        for (var i = 0; i < names.Count; i++)
            command.Add(names[i], values[i]);
        return $"{column} IN ({string.Join(", ", names.Select(one => "@" + one).Prepend("NULL"))})";
    }
}
