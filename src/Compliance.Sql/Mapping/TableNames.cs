using System;
using Compliance.Sql.Syntax;

namespace Compliance.Sql.Mapping;

/// <summary>The names of tables as a mapping writes them.</summary>
internal static class TableNames
{
    private static readonly string[] Endings = [".parquet", ".csv", ".json"];

    /// <summary>Whether a name is that of a file, which DuckDB reads like a table.</summary>
    public static bool IsFile(string name) => Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The table of a name: a file is one name whatever points are in it, and a schema stands in front of a point.</summary>
    public static TableReference Read(string name) => IsFile(name) ? TableReference.Of(name) : new TableReference(name.Split('.'));
}
