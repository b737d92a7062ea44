using System.Collections.Generic;

namespace Compliance.Benchmarks.Registers;

/// <summary>What a register took, and what was counted.</summary>
/// <param name="Seconds">The time from the start of the process to its end.</param>
/// <param name="SecondsStarted">The same without the start of what it runs in, where that can be told apart.</param>
/// <param name="PeakBytes">The most memory that it held.</param>
/// <param name="ProcessorSeconds">The processors' time that it took: where the machine has other work, this says more than the time.</param>
/// <param name="Counts">For each rule in turn how many projects have each of the six verdicts; null where that is not told a rule.</param>
internal sealed record RegisterRun(double Seconds, double? SecondsStarted, long PeakBytes, double ProcessorSeconds, IReadOnlyList<long>? Counts);
