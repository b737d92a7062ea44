using System;

namespace Compliance.Tests;

/// <summary>
/// A long sweep over all shipped rules, or over all alternatives: it runs where COMPLIANCE_SWEEPS=1 is in the environment, as in
/// <c>.ci/run</c>. Its categories are Sweep and Slow.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SweepAttribute() : OnRequestAttribute(Variable, "Sweep", "A long sweep: COMPLIANCE_SWEEPS=1 and .ci/run run it.")
{
    private const string Variable = "COMPLIANCE_SWEEPS";

    /// <summary>Whether sweeps are run, for a test that tries a part of its combinations elsewhere.</summary>
    public static bool AreRun => Environment.GetEnvironmentVariable(Variable) == "1";
}
