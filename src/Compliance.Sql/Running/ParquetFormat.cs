using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Localization;
using Compliance.Tables;

namespace Compliance.Sql.Running;

/// <summary>
/// Registers in Parquet, for <see cref="Descriptors.DescriptorReader.WorkbookFormats"/>: DuckDB reads them, and what it gives goes through the reader of
/// tables like any other. The driver is loaded when the first file is opened.
/// </summary>
/// <param name="driver">Gives the driver of DuckDB; where it is not there, it throws a <see cref="FileNotFoundException"/> that says so.</param>
public sealed class ParquetFormat(Func<SqlDriver> driver) : IWorkbookFormat
{
    private static readonly byte[] Mark = "PAR1"u8.ToArray();

    // A path with these is a pattern to DuckDB.
    private static readonly char[] Patterns = ['*', '?', '[', '{'];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".parquet"];

    /// <inheritdoc/>
    public bool MayBegin(byte[] start, int count)
    {
        ArgumentNullException.ThrowIfNull(start);
        return count >= Mark.Length && start.AsSpan(0, Mark.Length).SequenceEqual(Mark);
    }

    /// <inheritdoc/>
    public IWorkbook Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SqlDriver loaded;
        try
        {
            loaded = driver();
        }
        catch (FileNotFoundException exception)
        {
            throw new WorkbookException(new LocalizedText($"读取 Parquet 需要 DuckDB 驱动：{exception.Message}", $"Parquet is read by DuckDB: {exception.Message}"), inner: exception);
        }

        if (stream is FileStream { Name: var name } && File.Exists(name) && name.IndexOfAny(Patterns) < 0)
            return new ParquetFile(loaded, name, isTemporary: false);

        var copy = Path.GetTempFileName();
        try
        {
            using (var file = new FileStream(copy, FileMode.Truncate))
                stream.CopyTo(file);
            return new ParquetFile(loaded, copy, isTemporary: true);
        }
        catch
        {
            File.Delete(copy);
            throw;
        }
    }
}
