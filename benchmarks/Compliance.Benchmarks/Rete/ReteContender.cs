using System;
using System.Collections.Generic;

namespace Compliance.Benchmarks.Rete;

/// <summary>Somebody at some work.</summary>
/// <param name="Name">Who.</param>
/// <param name="Work">Does the work once and says how many units that were.</param>
/// <param name="Verdicts">The verdicts that came out; null where there are none to compare.</param>
internal sealed record ReteContender(string Name, Func<int> Work, Func<IReadOnlyList<Verdict[]>>? Verdicts = null);
