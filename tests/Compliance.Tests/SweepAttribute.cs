using System;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Compliance.Tests;

/// <summary>
/// A long sweep over all shipped rules, or over all alternatives: it runs where COMPLIANCE_SWEEPS=1 is in the environment, as in
/// <c>.ci/run</c>, and is reported as not run elsewhere. Its categories are Sweep and Slow.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SweepAttribute : NUnitAttribute, IApplyToTest
{
    private static readonly bool _runs = Environment.GetEnvironmentVariable("COMPLIANCE_SWEEPS") == "1";

    /// <inheritdoc/>
    public void ApplyToTest(Test test)
    {
        test.Properties.Add(PropertyNames.Category, "Sweep");
        test.Properties.Add(PropertyNames.Category, "Slow");
        if (_runs || test.RunState == RunState.NotRunnable)
            return;

        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, "A long sweep: COMPLIANCE_SWEEPS=1 and .ci/run run it.");
    }
}
