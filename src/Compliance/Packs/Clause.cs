using Compliance.Diagnostics;

namespace Compliance.Packs;

/// <summary>A place in an instrument, with its exact words.</summary>
/// <param name="Row">The number of the sentence in the table of the instrument's sentences; empty where it has none.</param>
/// <param name="Section">The section, such as 二(三)3.</param>
/// <param name="Quote">The instrument's own words, without white space.</param>
/// <param name="Span">Where the quotation stands in the pack.</param>
public sealed record Clause(string Row, string Section, string Quote, SourceSpan Span);
