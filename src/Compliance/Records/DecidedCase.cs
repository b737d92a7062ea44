using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;

namespace Compliance.Records;

/// <summary>What a result is written of.</summary>
/// <param name="Pack">The rules.</param>
/// <param name="Engine">The name of the engine.</param>
/// <param name="Evaluations">The subjects of the descriptor, one at least, in its order.</param>
/// <param name="Remarks">What was remarked on in reading it.</param>
public sealed record DecidedCase(RulePack Pack, string Engine, IReadOnlyList<Evaluation> Evaluations, IReadOnlyList<Diagnostic> Remarks);
