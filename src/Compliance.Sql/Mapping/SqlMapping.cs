using System;
using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Sql.Mapping;

/// <summary>How a kind of subject lies in the tables of a database: which columns say what.</summary>
public sealed class SqlMapping
{
    internal SqlMapping(SubjectKind kind, string table, SourceColumn id)
    {
        Kind = kind;
        Table = table;
        Id = id;
    }

    /// <summary>The kind of subject that is a row of the table.</summary>
    public SubjectKind Kind { get; }

    /// <summary>The table, a view or, in DuckDB, a file; with its schema in front where it has one.</summary>
    public string Table { get; }

    /// <summary>Every table, view or file that is read: that of the subjects, and that of deviations where there is one.</summary>
    public IReadOnlyList<string> Tables => Deviations is { } deviations ? [Table, deviations.Table] : [Table];

    /// <summary>The column of the subject's id.</summary>
    internal SourceColumn Id { get; }

    /// <summary>The column of its name; null for none.</summary>
    internal SourceColumn? Name { get; init; }

    /// <summary>The column of the day that it is decided on; null for none.</summary>
    internal SourceColumn? Date { get; init; }

    /// <summary>The column of the jurisdiction that it lies in; null for none.</summary>
    internal SourceColumn? Jurisdiction { get; init; }

    /// <summary>The column that grows with every change of a row; null for none.</summary>
    internal SourceColumn? Version { get; init; }

    /// <summary>From which columns facts are read, by slot; the others are missing of every subject.</summary>
    internal IReadOnlyDictionary<int, FactSource> Facts { get; init; } = new Dictionary<int, FactSource>();

    /// <summary>Where deviations stand; null for nowhere.</summary>
    internal DeviationSource? Deviations { get; init; }

    /// <summary>Reads a mapping from a file of YAML.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pack">The pack whose facts it names.</param>
    /// <param name="catalog">The database's tables, where they are known: names are checked, and types tell how numbers are held.</param>
    /// <returns>The mapping, or everything that is wrong with it.</returns>
    public static ReadResult<SqlMapping> Load(string path, RulePack pack, SqlCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return SqlMappingReader.Load(path, pack, catalog);
    }

    /// <summary>Reads a mapping from a text.</summary>
    /// <param name="text">The text, YAML.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="pack">The pack whose facts it names.</param>
    /// <param name="catalog">The database's tables, where they are known.</param>
    public static ReadResult<SqlMapping> Read(string text, string name, RulePack pack, SqlCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return SqlMappingReader.Read(text, name, pack, catalog);
    }
}
