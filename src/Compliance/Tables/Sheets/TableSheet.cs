using System.IO;

namespace Compliance.Tables;

/// <summary>The records of a table as bytes: a CSV file, or a sheet of a workbook written as one.</summary>
/// <param name="Layout">The sheet; null for a CSV file.</param>
/// <param name="Stream">The bytes, which can be read from the beginning again.</param>
internal readonly record struct TableSheet(SheetLayout? Layout, Stream Stream);
