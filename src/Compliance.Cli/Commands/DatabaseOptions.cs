using System.CommandLine;
using Compliance.Cli.Infrastructure;

namespace Compliance.Cli.Commands;

/// <summary>The options of a command that takes its register from a database.</summary>
internal sealed class DatabaseOptions
{
    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "Evaluate a register in a database: duckdb, postgresql or clickhouse, a colon, and the connection string; or env: and the name of a variable that holds these, so that no list of processes shows them.",
        HelpName = "DRIVER:STRING|env:VARIABLE",
    };

    private readonly Option<string?> _map = Map(isRequired: false);

    private readonly Option<string?> _driver = new("--driver") { Description = "The folder with the driver's package; without it, that of the tool.", HelpName = "FOLDER" };

    /// <summary><c>--map FILE</c>.</summary>
    public static Option<string?> Map(bool isRequired) => new("--map") { Description = "Which columns of a table are which facts: a mapping in YAML.", HelpName = "FILE", Required = isRequired };

    /// <summary>Gives them to the command, whose paths they stand for.</summary>
    public void AddTo(Command command, Argument<string[]> paths)
    {
        command.Add(_connection);
        command.Add(_map);
        command.Add(_driver);
        command.Validators.Add(result =>
        {
            var (connection, hasMap) = (result.GetValue(_connection), result.GetValue(_map) is not null);
            if (connection is null && result.GetValue(paths) is null or [])
                result.AddError("Required argument missing: PATH, or --connection with --map.");
            else if (connection is null == hasMap)
                result.AddError("--connection and --map belong together.");
            else if (connection is not null && result.GetValue(paths) is { Length: > 0 })
                result.AddError("A register is in files or in a database: give either PATH or --connection.");
        });
    }

    /// <summary>What they say; null where the register is in files.</summary>
    public DatabaseSettings? Read(ParseResult result) =>
        result.GetValue(_connection) is { } connection ? new DatabaseSettings(connection, result.GetValue(_map)!, result.GetValue(_driver)) : null;
}
