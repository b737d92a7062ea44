using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace Compliance.Benchmarks.Programs;

/// <summary>Programs published as users have them: compiled ahead of time with ReadyToRun, on the installed runtime.</summary>
internal static class Published
{
    /// <summary>Where what the benchmarks make is kept from one run to the next.</summary>
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "benchmarks")).FullName;

    /// <summary>The command line tool.</summary>
    public static string Tool(TextWriter progress) => Publish("src/Compliance.Cli", "Compliance.Cli", progress);

    /// <summary>A program that does nothing.</summary>
    public static string Empty(TextWriter progress) => Publish("benchmarks/EmptyProgram", "EmptyProgram", progress);

    /// <summary>Loads a pack and ends.</summary>
    public static string PackLoader(TextWriter progress) => Publish("benchmarks/PackLoader", "PackLoader", progress);

    /// <summary>Makes registers.</summary>
    public static string RegisterGenerator(TextWriter progress) => Publish("samples/RegisterGenerator", "RegisterGenerator", progress);

    private static string Publish(string project, string name, TextWriter progress)
    {
        progress.WriteLine($"Publishing {project} with ReadyToRun");
        var folder = Path.Combine(Folder, name);
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "publish", Path.Combine(Repository.Root, project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
                "-p:PublishReadyToRun=true", "-p:RunAnalyzers=false", "-o", folder, "-v", "quiet", "--nologo",
            ])
        { RedirectStandardOutput = true })!;
        var output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
            : throw new IOException($"{project} cannot be published:\n{output}");
    }
}
