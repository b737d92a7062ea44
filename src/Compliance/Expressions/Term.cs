using Compliance.Diagnostics;

namespace Compliance.Expressions;

/// <summary>A name that a pack gives to an expression.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The expression as the pack has it.</param>
/// <param name="Syntax">Its tree.</param>
/// <param name="Span">Where its text begins in the pack.</param>
internal sealed record Term(string Name, string Text, Syntax Syntax, SourceSpan Span);
