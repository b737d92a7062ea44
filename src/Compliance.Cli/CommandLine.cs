using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.Linq;
using Compliance.Cli.Commands;

namespace Compliance.Cli;

/// <summary>The commands, and the one that is asked for.</summary>
internal static class CommandLine
{
    private static readonly (string Name, Func<Command> Create)[] Commands =
    [
        ("check", CheckCommand.Create),
        ("assess", AssessCommand.Create),
        ("explain", ExplainCommand.Create),
        ("rules", RulesCommand.Create),
        ("new", NewCommand.Create),
        ("lint", LintCommand.Create),
        ("diff", DiffCommand.Create),
        ("test", TestCommand.Create),
        ("schema", SchemaCommand.Create),
    ];

    /// <summary>Runs the command that the arguments ask for and gives the exit status.</summary>
    public static int Run(string[] arguments)
    {
        var root = new Command("compliance", "Checks building projects against law and policy: exact verdicts, clauses quoted, nothing guessed.");
        foreach (var command in Asked(arguments))
            root.Add(command.Create());
        root.Add(new HelpOption { Recursive = true });
        root.Add(new VersionOption());

        var parsed = root.Parse(arguments);
        var status = parsed.Invoke();
        return parsed.Errors.Count > 0 ? ExitStatus.WrongInput : status;
    }

    // A command that is named needs none of the others; help, and a word that is no command, needs all.
    private static (string Name, Func<Command> Create)[] Asked(string[] arguments)
    {
        var named = Array.FindIndex(Commands, command => command.Name == arguments.FirstOrDefault());
        return named < 0 ? Commands : [Commands[named]];
    }
}
