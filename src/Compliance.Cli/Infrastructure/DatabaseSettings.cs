using System.Collections.Generic;

namespace Compliance.Cli.Infrastructure;

/// <summary>The database that holds a register.</summary>
/// <param name="Connection">The name of a driver, a colon, and the connection string; or <c>env:</c> and the variable that says so.</param>
/// <param name="Maps">The files that say which columns are which facts, a kind of subject each.</param>
/// <param name="Driver">The folder of the driver; null for that of the tool.</param>
internal sealed record DatabaseSettings(string Connection, IReadOnlyList<string> Maps, string? Driver)
{
    /// <summary>Says nothing of the connection.</summary>
    public override string ToString() => nameof(DatabaseSettings);
}
