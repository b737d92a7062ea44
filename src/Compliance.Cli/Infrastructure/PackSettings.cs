using System.Collections.Generic;

namespace Compliance.Cli.Infrastructure;

/// <summary>What is accepted as a pack.</summary>
/// <param name="AllowsChanged">Whether a released version is used that is not what was released; every report then says so.</param>
/// <param name="Trusted">Files of keys, and folders of them: a pack has to be signed by one; none where nobody is asked for.</param>
internal sealed record PackSettings(bool AllowsChanged, IReadOnlyList<string> Trusted)
{
    /// <summary>What was released is what was released, and need not be signed.</summary>
    public static PackSettings Default { get; } = new(AllowsChanged: false, []);
}
