using System.CommandLine;
using System.CommandLine.Parsing;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;

namespace Compliance.Cli.Commands;

/// <summary>The options of a command that takes its register from a database.</summary>
internal sealed class DatabaseOptions
{
    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "Evaluate a register in a database: duckdb, postgresql or clickhouse, a colon, and the connection string; or env: and the name of a variable that holds these, so that no list of processes shows them.",
        HelpName = "DRIVER:STRING|env:VARIABLE",
    };

    private readonly Option<string[]> _maps = new("--map")
    {
        Description = "Which columns of a table are which facts: a mapping in YAML. A register of several kinds of subjects has one for each.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _driver = new("--driver") { Description = "The folder with the driver's package; without it, that of the tool.", HelpName = "FOLDER" };

    /// <summary><c>--map FILE</c>.</summary>
    public static Option<string?> Map(bool isRequired) => new("--map") { Description = "Which columns of a table are which facts: a mapping in YAML.", HelpName = "FILE", Required = isRequired };

    /// <summary>Gives them to the command, whose paths they stand for.</summary>
    public void AddTo(Command command, Argument<string[]> paths)
    {
        AddTo(command);
        command.Validators.Add(result =>
        {
            var isConnected = result.GetValue(_connection) is not null;
            if (!isConnected && result.GetValue(paths) is null or [])
                result.AddError("Required argument missing: PATH, or --connection with --map.");
            else if (isConnected && result.GetValue(paths) is { Length: > 0 })
                result.AddError("A register is in files or in a database: give either PATH or --connection.");
            else if (result.GetValue(_maps) is { Length: > 1 })
                result.AddError("One table is checked at a time: give one --map.");
        });
    }

    /// <summary>Gives them to a command that takes a part of its register from files, and the rest from a database.</summary>
    public void AddTo(Command command)
    {
        command.Add(_connection);
        command.Add(_maps);
        command.Add(_driver);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_connection) is null == result.GetValue(_maps) is { Length: > 0 })
                result.AddError("--connection and --map belong together.");
        });
    }

    /// <summary>The folder of drivers; null for that of the tool.</summary>
    public string? DriverFolder(ParseResult result)
    {
        if (result.GetValue(_driver) is not { } folder)
            return null;
        InputFiles.OfCommand.AddFolder(folder);
        return folder;
    }

    /// <summary>Whether a database is named.</summary>
    public bool IsGiven(SymbolResult result) => result.GetValue(_connection) is not null;

    /// <summary>What they say; null where the register is in files.</summary>
    public DatabaseSettings? Read(ParseResult result) =>
        result.GetValue(_connection) is { } connection ? new DatabaseSettings(connection, result.GetValue(_maps)!, result.GetValue(_driver)) : null;
}
