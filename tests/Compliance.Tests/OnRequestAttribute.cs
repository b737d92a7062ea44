using System;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Compliance.Tests;

/// <summary>A test that runs where a variable of the environment is 1, and is reported as not run elsewhere.</summary>
/// <param name="variable">The variable.</param>
/// <param name="category">Its category, besides Slow.</param>
/// <param name="reason">Why it is not run, and what runs it.</param>
internal abstract class OnRequestAttribute(string variable, string category, string reason) : NUnitAttribute, IApplyToTest
{
    /// <inheritdoc/>
    public void ApplyToTest(Test test)
    {
        test.Properties.Add(PropertyNames.Category, category);
        test.Properties.Add(PropertyNames.Category, "Slow");
        if (Environment.GetEnvironmentVariable(variable) == "1" || test.RunState == RunState.NotRunnable)
            return;

        test.RunState = RunState.Ignored;
        test.Properties.Set(PropertyNames.SkipReason, reason);
    }
}
