using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>A row of a table as it is written: its box is read, and what it says of it is not.</summary>
/// <param name="Box">The facts that it goes by.</param>
/// <param name="Values">The other keys, each with its value, and the unit that a heading gives for a bare number.</param>
/// <param name="Span">The source location.</param>
internal sealed record RowText(RowBox Box, IReadOnlyList<RowValue> Values, SourceSpan Span);

/// <summary>What a row says of its box.</summary>
/// <param name="Key">The key: a comparator, or what the points are called.</param>
/// <param name="Value">The value.</param>
/// <param name="BareUnit">The unit of a bare number, where a heading gives one.</param>
internal sealed record RowValue(string Key, Node Value, Unit? BareUnit);
