using System;
using System.IO;
using System.Linq;
using Compliance.Cli.Commands;

namespace Compliance.Tests.Cli;

/// <summary>
/// Runs a command line in this process, which takes a tenth of what a process of its own does. The console and the current folder are
/// the process's: who uses it is not run beside others.
/// </summary>
internal static class CommandRun
{
    /// <summary>Runs a command in the current folder.</summary>
    /// <param name="arguments">Its words.</param>
    public static (int Status, string Output, string Errors) Run(params string[] arguments)
    {
        var (output, errors) = (Console.Out, Console.Error);
        var (taken, told) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var file = Path.GetTempFileName();
        try
        {
            // What writes a report to standard output opens it itself.
            var isReport = arguments[0] is "check" or "assess" && !arguments.Contains("--output");
            Console.SetOut(taken);
            Console.SetError(told);
            var status = CommandLine.Run(isReport ? [.. arguments, "--output", file] : arguments);
            return (status, taken.ToString() + (isReport ? File.ReadAllText(file) : ""), told.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
            File.Delete(file);
        }
    }

    /// <summary>Runs a command in a folder.</summary>
    /// <param name="folder">The folder, to which paths are relative.</param>
    /// <param name="line">Its words, between blanks.</param>
    public static (int Status, string Output, string Errors) In(string folder, string line)
    {
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = folder;
            return Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }
}
