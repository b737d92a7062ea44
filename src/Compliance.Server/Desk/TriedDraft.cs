using System.Collections.Generic;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Testing;
using Compliance.Diagnostics;

namespace Compliance.Server.Desk;

/// <summary>What trying rules came to.</summary>
/// <param name="Wrong">What is wrong with their text; then there is nothing else.</param>
/// <param name="Lint">What is found about them.</param>
/// <param name="Tests">Each rule with its own cases, and those at the edge that are missing.</param>
/// <param name="Effect">What they make of a register; null where none was asked for.</param>
internal sealed record TriedDraft(IReadOnlyList<Diagnostic> Wrong, IReadOnlyList<LintFinding> Lint, IReadOnlyList<RuleTest> Tests, DraftEffect? Effect);
