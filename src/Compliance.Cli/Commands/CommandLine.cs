using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.Linq;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary>The command line of the tool.</summary>
internal static class CommandLine
{
    private static readonly Dictionary<string, Func<Command>> Commands = new(StringComparer.Ordinal)
    {
        ["check"] = CheckCommand.Create,
        ["assess"] = AssessCommand.Create,
        ["explain"] = ExplainCommand.Create,
        ["rules"] = RulesCommand.Create,
        ["new"] = NewCommand.Create,
        ["form"] = FormCommand.Create,
        ["ids"] = IdsCommand.Create,
        ["import"] = ImportCommand.Create,
        ["lint"] = LintCommand.Create,
        ["diff"] = DiffCommand.Create,
        ["test"] = TestCommand.Create,
        ["schema"] = SchemaCommand.Create,
        ["sql"] = SqlCommand.Create,
    };

    /// <summary>Runs the command that the arguments ask for and gives the exit status, one of <see cref="ExitStatus"/> whatever happens.</summary>
    public static int Run(string[] arguments)
    {
        var language = arguments.SkipWhile(argument => argument != "--lang").Skip(1).FirstOrDefault() == "zh" || arguments.Contains("--lang=zh") ? Language.Chinese : Language.English;
        try
        {
            var parsed = Parse(arguments);
            InputFiles.Begin().Add(NamedFiles.Of(parsed));
            // Signals end the program by themselves.
            var status = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = new VisibleLines(Console.Out), Error = new VisibleLines(Console.Error) });
            return parsed.Errors.Count > 0 ? ExitStatus.WrongInput : status;
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(Terminal.Errors(), exception, language);
            return ExitStatus.WrongInput;
        }
#pragma warning disable CA1031 // Whoever runs the tool is told in a sentence; a trace helps only its authors.
        catch (Exception exception)
        {
            return Refusal.Write(
                language,
                $"程序自身的错误，请报告：{exception.GetType().Name}：{exception.Message}",
                $"a fault of the program itself, please report it: {exception.GetType().Name}: {exception.Message}");
        }
#pragma warning restore CA1031
    }

    /// <summary>The tool's commands, with all their options.</summary>
    public static Command Build()
    {
        var root = Root([.. Commands.Values.Select(create => create())]);
        root.Add(new HelpOption { Recursive = true });
        root.Add(new VersionOption());
        return root;
    }

    // Of a command that is named the others are not asked, and making them all takes a tenth of what checking one file does. What is wrong is said
    // with all of them at hand, and so is the help, whose words are looked up.
    private static ParseResult Parse(string[] arguments)
    {
        // What begins with @ is a path like any other.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        if (arguments.Length > 0 && Commands.TryGetValue(arguments[0], out var create) && !arguments.Any(AsksForHelp) && Root(create()).Parse(arguments, configuration) is { Errors.Count: 0 } parsed)
            return parsed;
        return Build().Parse(arguments, configuration);
    }

    private static bool AsksForHelp(string argument) => argument is "--help" or "-h" or "/h" or "-?" or "/?" or "--version";

    private static Command Root(params Command[] commands)
    {
        var root = new Command("compliance", "Checks building projects against law and policy: exact verdicts, clauses quoted, nothing guessed.");
        foreach (var command in commands)
            root.Add(command);
        return root;
    }
}
