using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;

namespace Compliance.Tests.Samples.Ci;

/// <summary>Runs lines in bash as a CI server does, in a folder, with the tool that was built here as <c>compliance</c>; <c>become_compliance</c> makes the shell into it.</summary>
internal static class Shell
{
    /// <summary>Runs a script; where the machine has no bash or no git, the test is not run.</summary>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="script">The lines.</param>
    /// <param name="environment">The variables that the server sets.</param>
    /// <param name="arguments"><c>$1</c> and those that follow.</param>
    public static (int Status, string Output, string Errors) Run(
        string folder, string script, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["--noprofile", "--norc", "-e", "-c", Prelude + script, "bash", .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        // Nothing that the machine's user has configured for git counts.
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        return Run(start);
    }

    private static string Prelude
    {
        get
        {
            var tool = Path.Combine(TestContext.CurrentContext.TestDirectory, "Compliance.Cli.dll");
            var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
            return $"compliance() {{ '{host}' '{tool}' \"$@\"; }}\nexport -f compliance\nbecome_compliance() {{ exec '{host}' '{tool}' \"$@\"; }}\n";
        }
    }

    private static (int Status, string Output, string Errors) Run(ProcessStartInfo start)
    {
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("There is no bash here to run a CI server's lines in.");
            throw;
        }
    }
}
