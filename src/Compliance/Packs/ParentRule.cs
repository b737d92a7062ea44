using Compliance.Diagnostics;

namespace Compliance.Packs;

/// <summary>A rule of a parent pack that a rule carries out: <c>national-2022-53/construction-waste</c>.</summary>
/// <param name="Pack">The parent pack's name.</param>
/// <param name="Rule">The rule's name in it.</param>
/// <param name="Span">Where it is named.</param>
public sealed record ParentRule(string Pack, string Rule, SourceSpan Span)
{
    /// <summary>The form <c>PACK/RULE</c>.</summary>
    public override string ToString() => $"{Pack}/{Rule}";
}
