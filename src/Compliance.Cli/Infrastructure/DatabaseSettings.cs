namespace Compliance.Cli.Infrastructure;

/// <summary>The database that holds a register.</summary>
/// <param name="Connection">The name of a driver, a colon, and the connection string; or <c>env:</c> and the variable that says so.</param>
/// <param name="Map">The file that says which columns are which facts.</param>
/// <param name="Driver">The folder of the driver; null for that of the tool.</param>
internal sealed record DatabaseSettings(string Connection, string Map, string? Driver);
