using System.CommandLine;
using System.CommandLine.Help;
using Compliance.Cli.Infrastructure;

namespace Compliance.Cli.Commands;

/// <summary>The command line of the tool.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments ask for and gives the exit status.</summary>
    public static int Run(string[] arguments)
    {
        var parsed = Build().Parse(arguments);
        var status = parsed.Invoke();
        return parsed.Errors.Count > 0 ? ExitStatus.WrongInput : status;
    }

    private static Command Build() => new("compliance", "Checks building projects against law and policy: exact verdicts, clauses quoted, nothing guessed.")
    {
        CheckCommand.Create(),
        AssessCommand.Create(),
        ExplainCommand.Create(),
        RulesCommand.Create(),
        NewCommand.Create(),
        LintCommand.Create(),
        DiffCommand.Create(),
        TestCommand.Create(),
        SchemaCommand.Create(),
        new HelpOption { Recursive = true },
        new VersionOption(),
    };
}
