using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Authoring.Testing.Mutation;

/// <summary>A rule with one thing changed in it, which a case of the rule should notice.</summary>
/// <param name="Original">The rule as it stands.</param>
/// <param name="Rule">The rule as changed.</param>
/// <param name="Key">The key of the rule that was changed, such as <c>when</c>.</param>
/// <param name="Before">The text before the change.</param>
/// <param name="After">The text after the change; empty if it was taken out.</param>
/// <param name="Span">Its source location.</param>
public sealed record Mutant(Rule Original, Rule Rule, string Key, string Before, string After, SourceSpan Span)
{
    /// <summary>The change: <c>when: level = city → level = county</c>.</summary>
    public override string ToString() => $"{Key}: {(Before.Length == 0 ? "-" : Before)} → {(After.Length == 0 ? "-" : After)}";
}
