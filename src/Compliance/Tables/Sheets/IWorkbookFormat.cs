using System.Collections.Generic;
using System.IO;

namespace Compliance.Tables;

/// <summary>
/// A format of workbooks that the library itself does not read. What it gives of a sheet goes through the same reader as a CSV file: there is
/// one way to read a table.
/// </summary>
public interface IWorkbookFormat
{
    /// <summary>The ends of file names, in small letters, with their dots: <c>.xlsx</c>.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether a file of the format may begin with these bytes.</summary>
    /// <param name="start">The first bytes.</param>
    /// <param name="count">How many there are.</param>
    bool MayBegin(byte[] start, int count);

    /// <summary>Opens a workbook.</summary>
    /// <param name="stream">The bytes, which can be read from the beginning again; the stream stays open.</param>
    /// <exception cref="WorkbookException">It is none, or it passes a limit.</exception>
    IWorkbook Open(Stream stream);
}
