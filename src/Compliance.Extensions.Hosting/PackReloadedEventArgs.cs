using System;

namespace Compliance.Extensions.Hosting;

/// <summary>A pack that was read again, and is another one.</summary>
/// <param name="before">The checker so far.</param>
/// <param name="after">The checker from now on.</param>
public sealed class PackReloadedEventArgs(ComplianceChecker before, ComplianceChecker after) : EventArgs
{
    /// <summary>The checker so far.</summary>
    public ComplianceChecker Before { get; } = before;

    /// <summary>The checker from now on.</summary>
    public ComplianceChecker After { get; } = after;
}
