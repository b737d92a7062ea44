namespace Compliance.Tables;

/// <summary>A row of a register that was read into columns.</summary>
/// <param name="Block">The columns.</param>
/// <param name="Row">Its place in them.</param>
/// <param name="Place">Where the record stands, to be read again.</param>
internal readonly record struct RowInColumns(FactBlock Block, int Row, RecordPlace Place);
