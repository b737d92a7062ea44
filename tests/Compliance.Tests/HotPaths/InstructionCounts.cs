using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Compliance.Tests.HotPaths;

/// <summary>Runs the program that counts the instructions of hot paths.</summary>
internal static class InstructionCounts
{
    private const int Refused = 2;

    // It ends by itself after three minutes; this is for when it does not.
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(4);

    /// <summary>The counts of paths, or of all, by their names; where none can be had on this machine, the test is not run.</summary>
    public static IReadOnlyDictionary<string, double> Of(params string[] paths)
    {
        var (status, output, errors) = Run(paths);
        if (status == Refused)
            Assert.Ignore(errors.Trim());
        if (status != 0)
            Assert.Fail($"The instructions were not counted: {errors.Trim()}");

        // Each line has a name, a number and what it is of.
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[0], words => double.Parse(words[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The program run with arguments: its exit status and what it wrote.</summary>
    public static (int Status, string Output, string Errors) Run(params string[] arguments)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        using var process = Process.Start(new ProcessStartInfo(host, [Program(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(_longest))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The instructions were not counted after {_longest.TotalMinutes} minutes.");
        }

        return (process.ExitCode, output.Result, errors.Result);
    }

    // It was built with the tests, for the same configuration and framework: bin/Debug/net10.0.
    private static string Program()
    {
        var tests = Repository.PathOf("tests", "Compliance.Tests");
        var built = Path.GetRelativePath(tests, TestContext.CurrentContext.TestDirectory);
        return Repository.PathOf("tests", "Compliance.HotPaths", built, "Compliance.HotPaths.dll");
    }
}
