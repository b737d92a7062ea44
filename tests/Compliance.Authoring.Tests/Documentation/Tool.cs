using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Cli.Commands;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>The tool, run in this process, with all that it prints.</summary>
internal static class Tool
{
    public static (int Status, string Output) Run(IReadOnlyList<string> arguments)
    {
        var status = 0;
        var file = GoesToStandardOutputAsBytes(arguments) ? Path.GetTempFileName() : null;
        string[] all = file is null ? [.. arguments] : [.. arguments, "--output", file];
        var output = Printed(() => status = CommandLine.Run(all));
        if (file is null)
            return (status, output);

        output += File.ReadAllText(file);
        File.Delete(file);
        return (status, output);
    }

    // Formats for other programs, and scripts, are written past the console, so they are written to a file.
    private static bool GoesToStandardOutputAsBytes(IReadOnlyList<string> arguments) =>
        (arguments[0] == "sql" && !arguments.Contains("--output")) ||
        (arguments.Count(word => word == "--format") == 1 && !arguments.Contains("--output") && arguments[arguments.ToList().IndexOf("--format") + 1] != "text");

    /// <summary>What is printed meanwhile, on standard output and as errors, in order.</summary>
    public static string Printed(Action run)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var printed = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(printed);
            Console.SetError(printed);
            run();
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }

        return printed.ToString();
    }
}
