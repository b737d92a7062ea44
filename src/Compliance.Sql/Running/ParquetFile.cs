using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Linq;
using Compliance.Localization;
using Compliance.Tables;

namespace Compliance.Sql.Running;

/// <summary>A file in Parquet as a workbook of one sheet, whose first row is the names of its columns.</summary>
internal sealed class ParquetFile : IWorkbook, ISheet
{
    private readonly string _path;
    private readonly bool _isTemporary;
    private readonly DbConnection _connection;
    private readonly List<(string Name, string Type)> _columns;

    /// <summary>Opens it.</summary>
    /// <exception cref="WorkbookException">It is none.</exception>
    public ParquetFile(SqlDriver driver, string path, bool isTemporary)
    {
        (_path, _isTemporary) = (path, isTemporary);
        _connection = driver.Connect("Data Source=:memory:");
        try
        {
            _connection.Open();
            _columns = [.. Read($"DESCRIBE SELECT * FROM {Source}").Select(row => (row[0]!, row[1]!))];
        }
        catch (DbException exception)
        {
            _connection.Dispose();
            throw Unreadable(exception);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<ISheet> Sheets => [this];

    /// <inheritdoc/>
    public bool CountsFrom1904 => false;

    /// <inheritdoc/>
    public bool HasLinks => false;

    /// <inheritdoc/>
    public string Name => "parquet";

    /// <inheritdoc/>
    public bool IsHidden => false;

    /// <inheritdoc/>
    public IReadOnlyCollection<int> HiddenColumns => [];

    /// <inheritdoc/>
    public IReadOnlyList<CellRange> MergedCells => [];

    private string Source => $"read_parquet('{_path.Replace("'", "''", StringComparison.Ordinal)}')";

    /// <inheritdoc/>
    public IEnumerable<SheetRow> ReadRows()
    {
        yield return new SheetRow(1, [.. _columns.Select((column, i) => new SheetCell(i, column.Name))]);

        // All as texts: a decimal may have more digits than one of the driver's.
        var query = $"SELECT {string.Join(", ", _columns.Select(Text))} FROM {Source}";
        var number = 1;
        using var rows = Read(query).GetEnumerator();
        while (MoveNext(rows))
        {
            number++;
            yield return new SheetRow(number, [.. rows.Current.Select((text, i) => new SheetCell(i, text)).Where(cell => !string.IsNullOrEmpty(cell.Text))]);
        }
    }

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        _connection.Dispose();
        if (_isTemporary)
            File.Delete(_path);
    }

    // A moment is the day that it is on, where it is the beginning of one; what else it is nobody can tell without a time zone.
    private static string Text((string Name, string Type) column)
    {
        var name = $"\"{column.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var text = $"CAST({name} AS VARCHAR)";
        return column.Type.StartsWith("TIMESTAMP", StringComparison.Ordinal) && !column.Type.Contains("ZONE", StringComparison.Ordinal)
            ? $"CASE WHEN CAST(CAST({name} AS DATE) AS TIMESTAMP) = {name} THEN CAST(CAST({name} AS DATE) AS VARCHAR) ELSE {text} END"
            : text;
    }

    private static bool MoveNext(IEnumerator<string?[]> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (DbException exception)
        {
            throw Unreadable(exception);
        }
    }

    private static WorkbookException Unreadable(DbException exception) =>
        new(new LocalizedText($"DuckDB 未能读取：{FirstLine(exception)}", $"DuckDB cannot read it: {FirstLine(exception)}"), inner: exception);

    // Behind it stands the query.
    private static string FirstLine(DbException exception) => exception.Message.Split('\n')[0].Trim();

    private IEnumerable<string?[]> Read(string query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))];
    }
}
