using System.Collections.Generic;
using System.Threading;

namespace Compliance.Authoring.Contracts;

/// <summary>One check of every pack.</summary>
public interface ILintCheck
{
    /// <summary>What there is to say, in any order; nothing where the pack is as it should be.</summary>
    /// <param name="context">The pack and those around it.</param>
    /// <param name="cancellation">Stops a check that takes long.</param>
    IEnumerable<LintFinding> Check(LintContext context, CancellationToken cancellation);
}
