using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Sql.Dialects;

namespace Compliance.Sql.Mapping;

/// <summary>The tables of a database with their columns, as its own catalogue lists them: what a mapping is checked against.</summary>
public sealed class SqlCatalog
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _tables;
    private readonly SqlDialect _dialect;

    /// <summary>A catalogue.</summary>
    /// <param name="dialect">The dialect that names the types.</param>
    /// <param name="tables">For each table, by the name that a mapping may use, the type of each column.</param>
    public SqlCatalog(SqlDialect dialect, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _dialect = dialect;
        _tables = tables.ToDictionary(table => table.Key, table => table.Value, StringComparer.Ordinal);
    }

    /// <summary>The names of the tables.</summary>
    public IEnumerable<string> Tables => _tables.Keys;

    /// <summary>The columns of a table; null where there is no such table.</summary>
    public IEnumerable<string>? ColumnsOf(string table) => _tables.GetValueOrDefault(table)?.Keys;

    /// <summary>What a column's type holds; null where there is no such column.</summary>
    public ColumnType? TypeOf(string table, string column) =>
        _tables.GetValueOrDefault(table)?.GetValueOrDefault(column) is { } type ? _dialect.TypeOf(type) : null;
}
