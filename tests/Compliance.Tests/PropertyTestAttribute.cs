using System;

namespace Compliance.Tests;

/// <summary>A property that has to hold of random cases, of as many as the budget allows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PropertyTestAttribute : FsCheck.NUnit.PropertyAttribute
{
    /// <param name="cases">How many cases a full run has.</param>
    /// <param name="least">How many the shortest run has.</param>
    public PropertyTestAttribute(int cases, int least = 10) => MaxTest = TestBudget.Of(cases, least);
}
