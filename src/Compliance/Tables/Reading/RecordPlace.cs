namespace Compliance.Tables;

/// <summary>The position of a record that may be read again.</summary>
/// <param name="Position">Where it begins in the bytes of its block.</param>
/// <param name="Line">Its line in the file.</param>
internal readonly record struct RecordPlace(int Position, int Line);
