using System;
using System.CommandLine;
using System.CommandLine.Help;
using Compliance.Cli.Commands;

namespace Compliance.Cli;

/// <summary>The commands, and the requested one.</summary>
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
        var parsed = BuildRequested(arguments).Parse(arguments);

        // What is wrong is said beside the help for it.
        if (parsed.Errors.Count > 0)
            parsed = BuildAll().Parse(arguments);
        var status = parsed.Invoke();
        return parsed.Errors.Count > 0 ? ExitStatus.WrongInput : status;
    }

    /// <summary>Whether the arguments name a command that uses the pack of <see cref="ShippedPacks.Default"/>.</summary>
    public static bool DecidesByDefaultPack(string[] arguments) =>
        arguments is ["check" or "assess" or "explain", _, ..]
        && !Array.Exists(arguments, argument => argument.StartsWith("--pack", StringComparison.Ordinal) || AsksForHelp(argument));

    private static Command Root() => new("compliance", "Checks building projects against law and policy: exact verdicts, clauses quoted, nothing guessed.");

    private static Command BuildAll()
    {
        var root = Root();
        foreach (var (_, create) in Commands)
            root.Add(create());
        root.Add(new HelpOption { Recursive = true });
        root.Add(new VersionOption());
        return root;
    }

    // The options of help and of the version look up their own words, which takes as long as parsing does.
    private static bool AsksForHelp(string argument) => argument is "--help" or "-h" or "/h" or "-?" or "/?" or "--version";

    // A command that is named needs none of the others.
    private static Command BuildRequested(string[] arguments)
    {
        var named = Array.FindIndex(Commands, command => arguments.Length > 0 && command.Name == arguments[0]);
        if (named < 0 || Array.Exists(arguments, AsksForHelp))
            return BuildAll();

        var root = Root();
        root.Add(Commands[named].Create());
        return root;
    }
}
