namespace Compliance.Workbooks.Limits;

/// <summary>How much of a workbook is read before it is refused. A real one is far below each of these.</summary>
internal static class WorkbookLimits
{
    /// <summary>Parts of a package.</summary>
    public const int Parts = 10_000;

    /// <summary>Bytes of one part when it is unpacked: a million rows of a hundred columns.</summary>
    public const long PartBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>How many times as large as packed a part may be, once it is longer than <see cref="RatioFrom"/>: XML of tables is 5 to 60 times as large.</summary>
    public const int Ratio = 200;

    /// <summary>From how many bytes on the ratio is asked for.</summary>
    public const long RatioFrom = 16L * 1024 * 1024;

    /// <summary>Bytes between two elements: the longest cell has 32,767 characters.</summary>
    public const int BytesBetweenElements = 1024 * 1024;

    /// <summary>Elements inside each other; a sheet has seven.</summary>
    public const int Depth = 64;

    /// <summary>Characters of a text; a spreadsheet's cell has no more than 32,767.</summary>
    public const int TextCharacters = 64 * 1024;

    /// <summary>Rows of a sheet, as spreadsheets have them.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Columns of a sheet, as spreadsheets have them.</summary>
    public const int Columns = 16_384;

    /// <summary>Sheets of a workbook.</summary>
    public const int Sheets = 1_000;

    /// <summary>Styles of cells, as spreadsheets have them.</summary>
    public const int Styles = 65_536;

    /// <summary>Ranges of merged cells in a sheet.</summary>
    public const int Merged = 100_000;

    /// <summary>Texts that cells share.</summary>
    public const int SharedTexts = 20_000_000;

    /// <summary>Characters of such texts that are kept in memory; what follows is kept in a file.</summary>
    public const long SharedCharactersInMemory = 8L * 1024 * 1024;
}
