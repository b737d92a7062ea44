using System.Linq;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Sql.Mapping;

/// <summary>Reads the names of one table's columns.</summary>
internal sealed class ColumnReader(string table, SqlCatalog? catalog, DiagnosticBag diagnostics)
{
    /// <summary>The column under a key; null where there is none, which is reported where the key is there.</summary>
    public SourceColumn? Read(MappingReader reader, string key) => reader.Scalar(key, CommonShapes.Text) is { } scalar ? Read(scalar) : null;

    /// <summary>The column of a name; null where there is none, which is reported.</summary>
    public SourceColumn? Read(ScalarNode scalar)
    {
        if (catalog?.ColumnsOf(table) is not { } columns)
            return new SourceColumn(scalar.Text, null);
        if (catalog.TypeOf(table, scalar.Text) is { } type)
            return new SourceColumn(scalar.Text, type);

        diagnostics.Report(SqlMappingKinds.UnknownColumn, scalar.TextSpan, diagnostics.Nearest(scalar.Text, columns.ToList()), ("table", table), ("found", scalar.Text));
        return null;
    }
}
