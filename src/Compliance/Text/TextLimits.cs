namespace Compliance.Text;

/// <summary>
/// How much text is read before a file is refused. A real file is far below each of these; a file made to do harm is
/// stopped by one of them, in bounded time and memory.
/// </summary>
internal static class TextLimits
{
    /// <summary>Bytes of a YAML or JSON file, which is held in memory whole: some 40,000 descriptors.</summary>
    public const int FileBytes = 16 * 1024 * 1024;

    /// <summary>Bytes that are kept of what can be read only once, a pipe for one: a table of some hundred million rows.</summary>
    public const long SpooledBytes = 16L * 1024 * 1024 * 1024;

    /// <summary>Lists and mappings inside each other, the outermost counted. A pack nests less than ten deep; later stages may walk a tree by recursion.</summary>
    public const int Depth = 64;

    /// <summary>Characters (UTF-16 units) of one text, key, number or cell: a whole clause fits many times over.</summary>
    public const int ScalarCharacters = 64 * 1024;

    /// <summary>Texts, keys, lists and mappings of a file: a node takes some 100 bytes, a character of the file only two.</summary>
    public const int Nodes = 1_000_000;

    /// <summary>Characters of one CSV record, its line breaks inside quotation marks included: a CSV file is never held whole, but a record is.</summary>
    public const int RecordCharacters = 1024 * 1024;

    /// <summary>Cells of one CSV record; a vocabulary has some hundred facts.</summary>
    public const int Columns = 4_096;
}
