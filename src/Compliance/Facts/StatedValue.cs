using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>What a descriptor says of one fact: the box, and how and where it is written.</summary>
/// <param name="PossibleValues">The values that the fact may have, in the fact's own unit.</param>
/// <param name="Unit">The unit that it is written in; the fact's own where it is written bare.</param>
/// <param name="Written">The text as it is written, on one line.</param>
/// <param name="Span">The source location of the value.</param>
public sealed record StatedValue(PossibleValues PossibleValues, Unit Unit, string Written, SourceSpan Span)
{
    /// <summary>The rules that the value is derived by, wholly or together with what is stated; null where it is stated.</summary>
    public string? DerivedBy { get; init; }
}
