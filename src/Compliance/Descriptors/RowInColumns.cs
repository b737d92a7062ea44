using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>A row of a register that was read into columns.</summary>
/// <param name="Block">The columns.</param>
/// <param name="Row">Its index in them.</param>
/// <param name="Subject">The subject, where it had to be made; else it can be read again.</param>
/// <param name="Place">The source location of the record.</param>
internal readonly record struct RowInColumns(FactBlock Block, int Row, Subject? Subject, RecordPlace Place);
