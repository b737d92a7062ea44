using System;
using System.CommandLine;
using System.CommandLine.Help;
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

    // What help and the version are asked for by. Their options look up their own words, which takes as long as parsing does.
    private static readonly string[] AsksForHelp = ["--help", "-h", "/h", "-?", "/?", "--version"];

    /// <summary>Runs the command that the arguments ask for and gives the exit status.</summary>
    public static int Run(string[] arguments)
    {
        var parsed = Asked(arguments).Parse(arguments);

        // What is wrong is said beside the help for it.
        if (parsed.Errors.Count > 0)
            parsed = Whole().Parse(arguments);
        var status = parsed.Invoke();
        return parsed.Errors.Count > 0 ? ExitStatus.WrongInput : status;
    }

    private static Command Root() => new("compliance", "Checks building projects against law and policy: exact verdicts, clauses quoted, nothing guessed.");

    private static Command Whole()
    {
        var root = Root();
        foreach (var (_, create) in Commands)
            root.Add(create());
        root.Add(new HelpOption { Recursive = true });
        root.Add(new VersionOption());
        return root;
    }

    // A command that is named needs none of the others.
    private static Command Asked(string[] arguments)
    {
        var named = Array.FindIndex(Commands, command => arguments.Length > 0 && command.Name == arguments[0]);
        if (named < 0 || Array.Exists(arguments, argument => Array.IndexOf(AsksForHelp, argument) >= 0))
            return Whole();

        var root = Root();
        root.Add(Commands[named].Create());
        return root;
    }
}
