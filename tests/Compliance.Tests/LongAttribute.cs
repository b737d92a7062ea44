using System;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Compliance.Tests;

/// <summary>
/// What takes many minutes, or more of the machine than a test should: it runs where COMPLIANCE_LONG=1 is in the environment, as in
/// <c>.ci/run --all</c>, and is reported as not run elsewhere. Its categories are Long and Slow.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class LongAttribute : NUnitAttribute, IApplyToTest
{
    private static readonly bool _runs = Environment.GetEnvironmentVariable("COMPLIANCE_LONG") == "1";

    /// <inheritdoc/>
    public void ApplyToTest(Test test)
    {
        test.Properties.Add(PropertyNames.Category, "Long");
        test.Properties.Add(PropertyNames.Category, "Slow");
        if (_runs || test.RunState == RunState.NotRunnable)
            return;

        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, "It takes many minutes: COMPLIANCE_LONG=1 and .ci/run --all run it.");
    }
}
