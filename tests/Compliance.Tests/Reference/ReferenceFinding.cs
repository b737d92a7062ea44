using System.Collections.Generic;

namespace Compliance.Tests.Reference;

/// <summary>What the written meaning of a rule gives for a subject.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Projected">The verdict that the next limit would give; null where none is to come.</param>
/// <param name="Measured">What is measured, in base units; null where nothing is, or the rule does not apply.</param>
/// <param name="Missing">The slots of the facts that could settle an undetermined verdict.</param>
internal sealed record ReferenceFinding(Verdict Verdict, Verdict? Projected, Span? Measured, IReadOnlyList<int> Missing);
