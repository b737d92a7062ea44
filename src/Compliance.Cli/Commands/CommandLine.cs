using System;
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
    /// <summary>Runs the command that the arguments ask for and gives the exit status, one of <see cref="ExitStatus"/> whatever happens.</summary>
    public static int Run(string[] arguments)
    {
        var language = arguments.SkipWhile(argument => argument != "--lang").Skip(1).FirstOrDefault() == "zh" || arguments.Contains("--lang=zh") ? Language.Chinese : Language.English;
        try
        {
            // What begins with @ is a path like any other; signals end the program by themselves.
            var parsed = Build().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            InputFiles.Begin().Add(NamedFiles.Of(parsed));
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
    public static Command Build() => new("compliance", "Checks building projects against law and policy: exact verdicts, clauses quoted, nothing guessed.")
    {
        CheckCommand.Create(),
        AssessCommand.Create(),
        ExplainCommand.Create(),
        RulesCommand.Create(),
        NewCommand.Create(),
        FormCommand.Create(),
        IdsCommand.Create(),
        ImportCommand.Create(),
        LintCommand.Create(),
        DiffCommand.Create(),
        TestCommand.Create(),
        SchemaCommand.Create(),
        SqlCommand.Create(),
        new HelpOption { Recursive = true },
        new VersionOption(),
    };
}
